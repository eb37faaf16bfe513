package org.neurarium.words.learn;

import java.util.Arrays;
import org.neurarium.words.corpus.EncodedText;
import org.neurarium.words.corpus.WordCounts;

/**
 * What skip-gram, CBOW and fastText share: a window that moves over the text, an input array whose rows become the
 * vectors, and an output array. Input rows start even in ±1 / (2 · dim), output rows at 0, as published.
 */
abstract class WindowLearner implements Learner {
    private static final int REPORT = 5_000;

    final WordCounts words;
    final WordSettings settings;
    final int dim;
    final float[] in;
    final float[] out;
    private final EncodedText text;
    private final float[] keep;
    private final NoiseWords noise;

    /** @param extraRows rows of the input array after the words' own */
    WindowLearner(WordCounts words, EncodedText text, WordSettings settings, int extraRows) {
        this.words = words;
        this.text = text;
        this.settings = settings;
        this.dim = settings.dim();
        this.in = new float[(words.size() + extraRows) * dim];
        this.out = new float[words.size() * dim];
        this.keep = SentenceReader.keep(words, settings.sample());
        this.noise = new NoiseWords(words.counts());
        Dice dice = new Dice(settings.seed());
        for (int i = 0; i < in.length; i++) {
            in[i] = (dice.share() - 0.5f) / dim;
        }
    }

    @Override
    public long total() {
        return words.total() * settings.epochs();
    }

    @Override
    public float[] vectors() {
        return Arrays.copyOf(in, words.size() * dim);
    }

    @Override
    public float[] output(int word) {
        return Arrays.copyOfRange(out, word * dim, (word + 1) * dim);
    }

    @Override
    public void work(int worker, Run run) {
        long from = text.size() * worker / settings.threads();
        long to = text.size() * (worker + 1) / settings.threads();
        SentenceReader reader = new SentenceReader(text, keep, from, to);
        Worker state = new Worker(settings.seed() * 31 + worker + 1);
        long pending = 0;
        long sinceRate = 0;
        state.rate = run.rate();
        for (int epoch = 0; epoch < settings.epochs(); epoch++) {
            reader.rewind();
            for (int n = reader.next(state.dice); n >= 0; n = reader.next(state.dice)) {
                sentence(reader.sentence(), n, state);
                pending += reader.words();
                sinceRate += reader.words();
                if (sinceRate >= REPORT || pending >= run.portion(REPORT)) {
                    if (!run.advance(pending, state.loss, state.steps)) {
                        return;
                    }
                    state.loss = 0;
                    state.steps = 0;
                    pending = 0;
                }
                // Not at every report: the vectors shall not depend on how slowly a person watches.
                if (sinceRate >= REPORT) {
                    state.rate = run.rate();
                    sinceRate = 0;
                }
            }
        }
        run.advance(pending, state.loss, state.steps);
    }

    private void sentence(int[] sentence, int n, Worker state) {
        for (int at = 0; at < n; at++) {
            int reach = 1 + state.dice.below(settings.window());
            window(sentence, at, Math.max(0, at - reach), Math.min(n - 1, at + reach), state);
        }
    }

    /** Learns from the window from {@code first} to {@code last} around {@code at}. */
    abstract void window(int[] sentence, int at, int first, int last, Worker state);

    /** One step of the objective: v (dim numbers from {@code at}) shall foretell a word; both sides are moved. */
    final void foretell(float[] v, int at, int word, Worker state) {
        state.steps++;
        if (settings.objective() == WordSettings.Objective.SOFTMAX) {
            state.loss += FullSoftmax.step(v, at, out, words.size(), word, dim, state.rate, state.room(words.size() + dim));
            return;
        }
        state.rows[0] = word * dim;
        int n = 1;
        for (int k = 0; k < settings.negatives(); k++) {
            int drawn = noise.draw(state.dice) * dim;
            boolean fresh = true;
            for (int i = 0; i < n; i++) {
                fresh &= state.rows[i] != drawn;
            }
            if (fresh) {
                state.rows[n++] = drawn;
            }
        }
        state.loss += NegativeSampling.step(v, at, out, state.rows, n, dim, state.rate, state.room);
    }

    /** What one worker has for itself. */
    final class Worker {
        final Dice dice;
        final int[] rows = new int[settings.negatives() + 1];
        final float[] hidden = new float[dim];
        final float[] moved = new float[dim];
        float[] room = new float[settings.negatives() + 1 + dim];
        float rate;
        double loss;
        long steps;

        Worker(long seed) {
            dice = new Dice(seed);
        }

        float[] room(int size) {
            if (room.length < size) {
                room = new float[size];
            }
            return room;
        }
    }
}
