package org.neurarium.lab.attention;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

class AttentionTest {
    private static final int D = 8;
    private static final List<String> WORDS = List.of("the", "cat", "sat", "down", "again");

    /** softmax(QKᵀ/√d)V by ND4J's matrices. */
    @ParameterizedTest
    @CsvSource({"1", "2", "4", "8"})
    void everyHeadIsTheFormula(int heads) {
        SelfAttention attention = attention(heads, false, 0, false);
        List<SelfAttention.Head> all = attention.run();
        int size = D / heads;
        INDArray x = Nd4j.createFromArray(attention.x());
        for (int h = 0; h < heads; h++) {
            var own = org.nd4j.linalg.indexing.NDArrayIndex.interval(h * size, (h + 1) * size);
            var rows = org.nd4j.linalg.indexing.NDArrayIndex.all();
            INDArray q = x.mmul(Nd4j.createFromArray(attention.wq())).get(rows, own);
            INDArray k = x.mmul(Nd4j.createFromArray(attention.wk())).get(rows, own);
            INDArray v = x.mmul(Nd4j.createFromArray(attention.wv())).get(rows, own);
            INDArray expected = Transforms.softmax(q.mmul(k.transpose()).div(Math.sqrt(size)), true).mmul(v);
            for (int i = 0; i < WORDS.size(); i++) {
                assertArrayEquals(expected.getRow(i).toDoubleVector(), all.get(h).output()[i], 1e-9);
            }
        }
        assertEquals(D, SelfAttention.joined(all)[0].length, "the output's size does not depend on the number of heads");
        INDArray y = Nd4j.createFromArray(SelfAttention.joined(all)).mmul(Nd4j.createFromArray(attention.wo()));
        for (int i = 0; i < WORDS.size(); i++) {
            assertArrayEquals(y.getRow(i).toDoubleVector(), attention.output(all)[i], 1e-9);
        }
        assertEquals(2L * 5 * 5 * D, attention.headCost(), "scores and sums, whatever the number of heads");
        assertEquals(4L * 5 * D * D, attention.projectionCost());
    }

    @Test
    void maskedWeightsAreZeroAndRowsSumToOne() {
        for (int padding = 0; padding < 3; padding++) {
            for (boolean causal : new boolean[] {false, true}) {
                SelfAttention attention = attention(2, causal, padding, true);
                for (SelfAttention.Head head : attention.run()) {
                    for (int i = 0; i < WORDS.size(); i++) {
                        double sum = 0;
                        for (int j = 0; j < WORDS.size(); j++) {
                            double w = head.weights()[i][j];
                            sum += w;
                            boolean hidden = causal && j > i || j >= WORDS.size() - padding;
                            assertEquals(hidden, w == 0, i + " → " + j);
                        }
                        assertEquals(1, sum, 1e-12);
                    }
                }
            }
        }
    }

    @Test
    void withoutPositionsAPermutationPermutesTheOutputAndWithThemItDoesNot() {
        for (boolean positions : new boolean[] {false, true}) {
            SelfAttention there = attention(2, false, 0, positions);
            List<String> turned = List.of(WORDS.get(2), WORDS.get(0), WORDS.get(4), WORDS.get(1), WORDS.get(3));
            double[][] out = SelfAttention.joined(there.run());
            double[][] again = SelfAttention.joined(new SelfAttention(vectors(turned, positions), there.wq(), there.wk(), there.wv(), there.wo(), 2, false, 0).run());
            for (int i = 0; i < turned.size(); i++) {
                double[] before = out[WORDS.indexOf(turned.get(i))];
                if (positions) {
                    assertNotEquals(before[0], again[i][0], 1e-6);
                } else {
                    assertArrayEquals(before, again[i], 1e-12);
                }
            }
        }
    }

    @Test
    void positionsAreTheFormulaAndTheirDistanceDependsOnTheLagOnly() {
        assertEquals(0, PositionWaves.at(0, 0, 16));
        assertEquals(1, PositionWaves.at(0, 1, 16));
        assertEquals(Math.sin(3), PositionWaves.at(3, 0, 16));
        assertEquals(Math.cos(3 / Math.pow(10000, 6 / 16.0)), PositionWaves.at(3, 7, 16), 1e-15);
        for (int p = 0; p < 30; p++) {
            assertEquals(PositionWaves.distance(0, 7, 16), PositionWaves.distance(p, p + 7, 16), 1e-9);
        }
    }

    /** Counted by going through the loops of each layer. */
    @ParameterizedTest
    @CsvSource({"7,4,3,3", "12,6,3,5", "5,8,1,5"})
    void costsAreWhatTheLoopsCount(int n, int d, int k, int r) {
        LayerCost.Sizes sizes = new LayerCost.Sizes(n, d, k, r);
        long attention = 0;
        long restricted = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                attention += d + d; // a score, a share of the weighted sum
                restricted += Math.floorMod(i - j, n) < r ? d + d : 0;
            }
        }
        assertEquals(attention, LayerCost.SELF_ATTENTION.multiplyAdds(sizes));
        assertEquals(restricted, LayerCost.RESTRICTED.multiplyAdds(sizes));
        long recurrent = 0;
        for (int t = 0; t < n; t++) {
            for (int i = 0; i < d; i++) {
                recurrent += d;
            }
        }
        assertEquals(recurrent, LayerCost.RECURRENT.multiplyAdds(sizes));
        assertEquals(recurrent * k, LayerCost.CONVOLUTIONAL.multiplyAdds(sizes));
        assertEquals(n, LayerCost.RECURRENT.sequentialSteps(sizes));
        assertEquals(1, LayerCost.SELF_ATTENTION.sequentialSteps(sizes));
        if (k > 1) {
            int seen = 1;
            int layers = 0;
            while (seen < n) {
                seen += k - 1;
                layers++;
            }
            assertEquals(layers, LayerCost.CONVOLUTIONAL.pathLength(sizes));
        }
    }

    private static SelfAttention attention(int heads, boolean causal, int padding, boolean positions) {
        return new SelfAttention(vectors(WORDS, positions), Vectors.weights(D, "q", 1), Vectors.weights(D, "k", 1), Vectors.weights(D, "v", 1),
                Vectors.weights(D, "o", 1),
                heads, causal, padding);
    }

    private static double[][] vectors(List<String> words, boolean positions) {
        double[][] x = words.stream().map(w -> Vectors.of(w, D, 1)).toArray(double[][]::new);
        for (int i = 0; i < x.length && positions; i++) {
            for (int c = 0; c < D; c++) {
                x[i][c] += PositionWaves.at(i, c, D);
            }
        }
        return x;
    }
}
