package org.neurarium.train;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.neurarium.dataset.Examples;
import org.neurarium.dataset.Sequences;
import org.neurarium.lab.decode.BeamSearch;
import org.neurarium.lab.decode.NextTokens;

/**
 * A network that answers step by step, set to write: an encoder–decoder answers an input, token after token, each told what
 * was written before; a language model goes on from a beginning.
 */
public final class Decoding {
    private static final int SLICE = 128;
    private final ThreadedSession session;

    public Decoding(TrainingSession session) {
        this.session = (ThreadedSession) session;
    }

    /** Whether the network has a decoder. */
    public boolean hasDecoder() {
        return sequences().decoder() != null;
    }

    /** Whether it is a language model: it answers each step of a text with the next token. */
    public boolean isLanguageModel() {
        Sequences known = sequences();
        return known.decoder() == null && known.isTokens()
                && session.material().split().train().classes().equals(known.vocabulary());
    }

    private Sequences sequences() {
        return session.material().split().train().sequences();
    }

    /**
     * Asks with what comes next after a prefix.
     *
     * @param features one example, {@code [features]}, of an encoder–decoder; ignored by a language model
     * @param search gets the model, on the training thread; valid during the call only
     */
    public <T> T ask(float[] features, Function<NextTokens, T> search) {
        return session.ask(loop -> search.apply(hasDecoder() ? prefixes -> answers(features, prefixes) : this::continuations));
    }

    private float[][] answers(float[] features, List<int[]> prefixes) {
        int steps = decoder().steps();
        float[][] next = new float[prefixes.size()][];
        float[] rows = new float[prefixes.size() * (features.length + steps)];
        for (int i = 0; i < next.length; i++) {
            int at = i * (features.length + steps);
            System.arraycopy(features, 0, rows, at, features.length);
            write(prefixes.get(i), rows, at + features.length, steps);
        }
        float[] out = outputs(rows, next.length);
        int width = out.length / Math.max(1, next.length);
        int units = width / steps;
        for (int i = 0; i < next.length; i++) {
            int step = Math.min(prefixes.get(i).length, steps) - 1;
            next[i] = logs(out, i * width + step * units, units);
        }
        return next;
    }

    /** A text longer than the network's steps is continued from its end. */
    private float[][] continuations(List<int[]> prefixes) {
        int steps = (int) session.material().split().train().shape().count();
        float[] rows = new float[prefixes.size() * steps];
        for (int i = 0; i < prefixes.size(); i++) {
            int[] prefix = prefixes.get(i);
            write(Arrays.copyOfRange(prefix, Math.max(0, prefix.length - steps), prefix.length), rows, i * steps, steps);
        }
        float[] out = outputs(rows, prefixes.size());
        float[][] next = new float[prefixes.size()][];
        int units = out.length / Math.max(1, next.length * steps);
        for (int i = 0; i < next.length; i++) {
            int step = Math.min(prefixes.get(i).length, steps) - 1;
            next[i] = logs(out, (i * steps + step) * units, units);
        }
        return next;
    }

    private static void write(int[] prefix, float[] rows, int at, int steps) {
        for (int t = 0; t < Math.min(prefix.length, steps); t++) {
            rows[at + t] = prefix[t];
        }
    }

    private float[] outputs(float[] rows, int count) {
        Prepared ready = session.ready();
        return ready.stepper().forward(rows, count).activations(ready.map().output());
    }

    private static float[] logs(float[] p, int from, int units) {
        float[] logs = new float[units];
        for (int k = 0; k < units; k++) {
            logs[k] = (float) Math.log(Math.max(p[from + k], Float.MIN_NORMAL));
        }
        return logs;
    }

    private Sequences.Decoder decoder() {
        return java.util.Objects.requireNonNull(sequences().decoder());
    }

    /**
     * Share of examples whose greedy answer is the right one, token for token; empty without a decoder.
     *
     * @param part of the session's own data
     */
    public Optional<Double> exact(Evaluation.Part part) {
        return hasDecoder() ? Optional.of(session.ask(loop -> {
            var split = session.material().split();
            return exact(part == Evaluation.Part.TRAIN ? split.train() : split.validation());
        })) : Optional.empty();
    }

    private double exact(Examples examples) {
        List<LengthScore> all = byLength(examples, examples.count());
        int asked = all.stream().mapToInt(LengthScore::asked).sum();
        return asked == 0 ? Double.NaN : (double) all.stream().mapToInt(LengthScore::right).sum() / asked;
    }

    /**
     * How many of the sources of one length were answered rightly from start to end by greedy decoding.
     *
     * @param length tokens of the source
     */
    public record LengthScore(int length, int asked, int right) {
        public double share() {
            return (double) right / asked;
        }
    }

    /**
     * Greedy answers told apart by the length of their source, shortest first; empty without a decoder.
     *
     * @param part of the session's own data
     * @param most examples that are asked at most: the first of the part, whose order is drawn
     */
    public List<LengthScore> byLength(Evaluation.Part part, int most) {
        return !hasDecoder() ? List.of() : session.ask(loop -> {
            var split = session.material().split();
            Examples examples = part == Evaluation.Part.TRAIN ? split.train() : split.validation();
            return byLength(examples, Math.min(most, examples.count()));
        });
    }

    private List<LengthScore> byLength(Examples examples, int asked) {
        TreeMap<Integer, LengthScore> scores = new TreeMap<>();
        for (int first = 0; first < asked; first += SLICE) {
            int count = Math.min(SLICE, asked - first);
            int[][] said = greedy(examples, first, count);
            for (int i = 0; i < count; i++) {
                int right = Arrays.equals(said[i], wanted(examples, first + i)) ? 1 : 0;
                scores.merge(examples.sequences().lengths()[first + i], new LengthScore(examples.sequences().lengths()[first + i], 1, right),
                        (a, b) -> new LengthScore(a.length(), a.asked() + b.asked(), a.right() + b.right()));
            }
        }
        return List.copyOf(scores.values());
    }

    /** All answers of a slice side by side: one forward pass per token. */
    private int[][] greedy(Examples examples, int first, int count) {
        Sequences.Decoder decoder = decoder();
        int steps = decoder.steps();
        int features = (int) examples.shape().count();
        float[] rows = new float[count * (features + steps)];
        for (int i = 0; i < count; i++) {
            System.arraycopy(examples.features(), (first + i) * features, rows, i * (features + steps), features);
            rows[i * (features + steps) + features] = decoder.start();
        }
        int[][] said = new int[count][steps];
        for (int t = 0; t < steps; t++) {
            float[] out = outputs(rows, count);
            int units = out.length / (count * steps);
            for (int i = 0; i < count; i++) {
                said[i][t] = session.ready().network().targets().predictedClass(out, (i * steps + t) * units);
                if (t + 1 < steps) {
                    rows[i * (features + steps) + features + t + 1] = said[i][t];
                }
            }
        }
        return Arrays.stream(said).map(s -> untilEnd(s, decoder.end())).toArray(int[][]::new);
    }

    private int[] wanted(Examples examples, int example) {
        int steps = examples.sequences().answersEach();
        return untilEnd(Arrays.copyOfRange(examples.labels(), example * steps, (example + 1) * steps), decoder().end());
    }

    /** Tokens before the end sign, or before the first step that nothing is asked of. */
    private static int[] untilEnd(int[] tokens, int end) {
        int length = 0;
        while (length < tokens.length && tokens[length] != end && tokens[length] >= 0) {
            length++;
        }
        return Arrays.copyOf(tokens, length);
    }

    /** The best answer to one example and what the search went through. */
    public BeamSearch.Result beam(float[] features, int width) {
        Sequences.Decoder decoder = decoder();
        return ask(features, model -> BeamSearch.search(model, decoder.start(), decoder.end(), decoder.steps(), width));
    }
}
