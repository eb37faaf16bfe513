package org.neurarium.words.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurarium.document.spec.InputFault;
import org.neurarium.words.corpus.Corpus;
import org.neurarium.words.corpus.EncodedText;
import org.neurarium.words.corpus.WordCounts;
import org.neurarium.words.learn.WordSettings.Objective;

/**
 * One window of CBOW and of fastText: every row of the mean h moves by −rate · ∂L/∂h, as the published programs have it, and
 * every output row by −rate · ∂L/∂u; the derivatives come from central differences in double. A window of one pair, so that
 * nothing moves between.
 */
class WindowGradientTest {
    private static final int DIM = 7;
    private static final float RATE = 0.3f;
    /** σ comes from a table (2 · 10⁻⁴). */
    private static final double TOLERANCE = 5e-4;
    private static final List<String> SENTENCE = List.of("왕", "여왕", "나라", "바다", "산", "강", "들", "숲", "해", "달", "별");

    @ParameterizedTest
    @CsvSource({"CBOW,SOFTMAX", "CBOW,NEGATIVE_SAMPLING", "SKIP_GRAM,SOFTMAX", "SKIP_GRAM,NEGATIVE_SAMPLING", "FASTTEXT,SOFTMAX",
        "FASTTEXT,NEGATIVE_SAMPLING"})
    void aWindowDescendsItsGradient(WordMethod method, Objective objective) throws Exception {
        WordCounts words = WordCounts.of(new OneSentence(), 1, s -> { });
        WordSettings settings = WordSettings.of(method).withDim(DIM).withObjective(objective).withNegatives(3).withPieces(new Pieces(2, 3, 400, true));
        WindowLearner learner = (WindowLearner) Learners.of(words, EncodedText.of(new OneSentence(), words, s -> { }), settings);
        Random random = new Random(3);
        fill(learner.in, random);
        fill(learner.out, random);
        float[] in = learner.in.clone();
        float[] out = learner.out.clone();
        WindowLearner.Worker worker = learner.new Worker(5);
        worker.rate = RATE;
        int[] sentence = {2, 7, 4, 9};
        boolean bag = method == WordMethod.CBOW;
        learner.window(sentence, 1, bag ? 0 : 1, bag ? 3 : 2, worker);

        int asked = method == WordMethod.FASTTEXT ? 4 : 7;
        int[] parts = switch (method) {
            case CBOW -> new int[] {2, 4, 9};
            case FASTTEXT -> pieces(words, settings, 7);
            default -> new int[] {4};
        };
        List<Integer> drawn = objective == Objective.SOFTMAX ? List.of() : moved(out, learner.out, asked);
        double[] h = mean(in, parts);
        double[] u = doubles(out);
        ToDoubleFunction<double[]> loss = x -> objective == Objective.SOFTMAX ? softmax(x, u, words.size(), asked) : negative(x, u, asked, drawn);
        assertEquals(loss.applyAsDouble(h), worker.loss, 2e-3);
        double[] slope = new double[DIM];
        for (int d = 0; d < DIM; d++) {
            slope[d] = slope(h, d, loss, h);
        }
        double[] wanted = doubles(in);
        for (int part : parts) {
            for (int d = 0; d < DIM; d++) {
                wanted[part * DIM + d] -= RATE * slope[d];
            }
        }
        for (int i = 0; i < in.length; i++) {
            assertEquals(wanted[i], learner.in[i], TOLERANCE);
        }
        for (int i = 0; i < out.length; i++) {
            assertEquals(out[i] - RATE * slope(u, i, loss, h), learner.out[i], TOLERANCE);
        }
    }

    /** The word's row and those of its pieces, one as often as its hash is met. */
    private static int[] pieces(WordCounts words, WordSettings settings, int word) {
        int[] own = settings.pieces().rowsOf(words.word(word));
        int[] all = new int[own.length + 1];
        all[0] = word;
        for (int i = 0; i < own.length; i++) {
            all[i + 1] = words.size() + own[i];
        }
        return all;
    }

    /** Output rows other than the word's own that a step changed: those drawn. */
    private static List<Integer> moved(float[] before, float[] after, int word) {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < before.length / DIM; row++) {
            if (row != word && !Arrays.equals(before, row * DIM, (row + 1) * DIM, after, row * DIM, (row + 1) * DIM)) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static double negative(double[] h, double[] u, int word, List<Integer> drawn) {
        double loss = Math.log1p(Math.exp(-product(h, u, word)));
        for (int row : drawn) {
            loss += Math.log1p(Math.exp(product(h, u, row)));
        }
        return loss;
    }

    private static double softmax(double[] h, double[] u, int size, int word) {
        double sum = 0;
        for (int w = 0; w < size; w++) {
            sum += Math.exp(product(h, u, w));
        }
        return Math.log(sum) - product(h, u, word);
    }

    private static double product(double[] h, double[] u, int row) {
        double sum = 0;
        for (int d = 0; d < DIM; d++) {
            sum += h[d] * u[row * DIM + d];
        }
        return sum;
    }

    private static double slope(double[] x, int i, ToDoubleFunction<double[]> loss, double[] h) {
        double before = x[i];
        x[i] = before + 1e-5;
        double up = loss.applyAsDouble(h);
        x[i] = before - 1e-5;
        double down = loss.applyAsDouble(h);
        x[i] = before;
        return (up - down) / 2e-5;
    }

    private static double[] mean(float[] in, int[] parts) {
        double[] h = new double[DIM];
        for (int part : parts) {
            for (int d = 0; d < DIM; d++) {
                h[d] += in[part * DIM + d] / (double) parts.length;
            }
        }
        return h;
    }

    private static double[] doubles(float[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = x[i];
        }
        return y;
    }

    private static void fill(float[] x, Random random) {
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) random.nextGaussian() / 2;
        }
    }

    private record OneSentence() implements Corpus {
        @Override
        public String name() {
            return "one";
        }

        @Override
        public void read(Reader reader) throws InputFault {
            reader.passage(SENTENCE, 1);
        }
    }
}
