package org.neurarium.words.learn;

import java.util.Arrays;
import org.neurarium.words.corpus.EncodedText;
import org.neurarium.words.corpus.WordCounts;

/**
 * GloVe (Pennington and others 2014, equation 8): J = Σ f(X_ij) (w_i · w̃_j + b_i + b̃_j − ln X_ij)², f(x) = min(1, (x / x_max)^¾),
 * by AdaGrad with the published program's scaling: half of J's gradient. A word's vector is w + w̃, as published. Frequent
 * words are dropped at random before counting, so that windows reach further (Levy and others 2015, section 3.1), but none that
 * is no more frequent than the average: a text of few words needs all of them.
 */
final class Glove implements Learner {
    static final double POWER = 0.75;
    /** The paper's 100 is for billions of words; the texts read here are smaller. */
    static final double MOST = 10;
    private static final int REPORT = 10_000;

    private final WordCounts words;
    private final WordSettings settings;
    private final int dim;
    private final int width;
    private final int[] low;
    private final int[] high;
    private final float[] value;
    /** Per word dim numbers and a bias; first all w, then all w̃. */
    private final float[] rows;
    private final float[] squares;

    Glove(WordCounts words, EncodedText text, WordSettings settings) {
        this.words = words;
        this.settings = settings;
        this.dim = settings.dim();
        this.width = dim + 1;
        Dice dice = new Dice(settings.seed());
        double sample = Math.max(settings.sample(), 1.0 / words.size());
        float[] keep = settings.sample() > 0 ? SentenceReader.keep(words, sample) : new float[0];
        Cooccurrences counts = Cooccurrences.of(text, settings.window(), true, keep, dice);
        low = new int[counts.size()];
        high = new int[counts.size()];
        value = new float[counts.size()];
        int[] n = {0};
        counts.forEach((a, b, x) -> {
            low[n[0]] = a;
            high[n[0]] = b;
            value[n[0]++] = x;
        });
        shuffle(dice);
        rows = new float[2 * words.size() * width];
        squares = new float[rows.length];
        Arrays.fill(squares, 1);
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (dice.share() - 0.5f) / width;
        }
    }

    private void shuffle(Dice dice) {
        for (int i = low.length - 1; i > 0; i--) {
            int j = dice.below(i + 1);
            int l = low[i];
            int h = high[i];
            float x = value[i];
            low[i] = low[j];
            high[i] = high[j];
            value[i] = value[j];
            low[j] = l;
            high[j] = h;
            value[j] = x;
        }
    }

    @Override
    public long total() {
        return (long) low.length * settings.epochs();
    }

    @Override
    public void work(int worker, Run run) {
        int from = (int) ((long) low.length * worker / settings.threads());
        int to = (int) ((long) low.length * (worker + 1) / settings.threads());
        int second = words.size() * width;
        for (int epoch = 0; epoch < settings.epochs(); epoch++) {
            double loss = 0;
            long pending = 0;
            for (int i = from; i < to; i++) {
                float rate = (float) run.startRate();
                int a = low[i] * width;
                int b = high[i] * width;
                loss += GlovePair.step(rows, squares, a, second + b, dim, value[i], rate);
                if (a != b) {
                    loss += GlovePair.step(rows, squares, b, second + a, dim, value[i], rate);
                }
                if (++pending >= run.portion(REPORT)) {
                    if (!run.advance(pending, loss, pending)) {
                        return;
                    }
                    pending = 0;
                    loss = 0;
                }
            }
            if (!run.advance(pending, loss, pending)) {
                return;
            }
        }
    }

    @Override
    public float[] vectors() {
        float[] vectors = new float[words.size() * dim];
        int second = words.size() * width;
        for (int w = 0; w < words.size(); w++) {
            for (int d = 0; d < dim; d++) {
                vectors[w * dim + d] = rows[w * width + d] + rows[second + w * width + d];
            }
        }
        return vectors;
    }
}
