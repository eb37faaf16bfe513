package org.neurarium.words.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.neurarium.words.see.PairLoss;

/** The loss that is shown is the loss that is trained, but for the table from which training reads σ. */
class PairLossTest {
    private static final double TABLE = 2e-3;

    @Test
    void byHand() {
        PairLoss loss = PairLoss.of(new float[] {1, 2}, List.of(new float[] {0.5f, 0.25f}, new float[] {-1, 0}));
        assertEquals(1, loss.terms().get(0).product());
        assertEquals(-1, loss.terms().get(1).product());
        assertEquals(2 * Math.log(1 + Math.exp(-1)), loss.loss(), 1e-12);
        assertEquals(1 / (1 + Math.exp(-1)) - 1, loss.terms().get(0).slope(), 1e-12);
        assertEquals(1 / (1 + Math.exp(1)), loss.terms().get(1).slope(), 1e-12);
    }

    @Test
    void isTheLossOfTheStep() {
        Random random = new Random(1);
        int dim = 7;
        for (int n : new int[] {1, 3, 6, 9}) {
            float[] in = numbers(random, dim);
            float[] out = numbers(random, n * dim);
            List<float[]> outputs = new ArrayList<>();
            int[] rows = new int[n];
            for (int k = 0; k < n; k++) {
                rows[k] = k * dim;
                outputs.add(java.util.Arrays.copyOfRange(out, k * dim, (k + 1) * dim));
            }
            double shown = PairLoss.of(in, outputs).loss();
            assertEquals(NegativeSampling.step(in, 0, out, rows, n, dim, 0.1f, new float[n + dim]), shown, TABLE * n);
        }
    }

    private static float[] numbers(Random random, int count) {
        float[] all = new float[count];
        for (int i = 0; i < count; i++) {
            all[i] = (float) (0.4 * random.nextGaussian()); // training holds products at ±6
        }
        return all;
    }

    /** Probabilities ∝ count^¾, and the same seed draws the same words. */
    @Test
    void noiseIsDrawnByItsProbabilities() {
        NoiseWords noise = new NoiseWords(new long[] {81, 16, 1});
        assertEquals(27.0 / 36, noise.probability(0), 1e-12);
        assertEquals(8.0 / 36, noise.probability(1), 1e-12);
        assertEquals(1.0 / 36, noise.probability(2), 1e-12);
        assertArrayEquals(noise.draw(5, 20), noise.draw(5, 20));
        long firsts = java.util.Arrays.stream(noise.draw(5, 100_000)).filter(w -> w == 0).count();
        assertEquals(0.75, firsts / 1e5, 0.01);
    }

    /** 시나브로 with runs of three: the published pieces; the whole word between its marks is no piece. */
    @Test
    void piecesOfAKoreanWord() {
        assertEquals(List.of("<시나", "시나브", "나브로", "브로>"), new Pieces(3, 3, 100, false).of("시나브로"));
    }
}
