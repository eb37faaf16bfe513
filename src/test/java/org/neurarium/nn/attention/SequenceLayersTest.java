package org.neurarium.nn.attention;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Layer normalisation, positions and embeddings. */
class SequenceLayersTest {

    private static double[] flat(INDArray array) {
        return array.castTo(DataType.DOUBLE).dup('c').data().asDouble();
    }

    @Test
    void slopesAreCentralDifferences() {
        ComputationGraph net = Graphs.chain(DataType.DOUBLE, new PositionalEncodingLayer.Builder().learned(4).nIn(3).nOut(3).build(),
                new LayerNormalizationLayer.Builder().epsilon(0.01).nIn(3).nOut(3).build(), AttentionGradientTest.heads().build());
        Graphs.checkGradients(net, null, 1e-6);
    }

    @Test
    void positionsAreSinesAndCosines() {
        Bench bench = new Bench(new PositionalEncodingLayer.Builder().nIn(6).nOut(6).build(), DataType.FLOAT);
        INDArray out = bench.forward(Nd4j.zeros(DataType.FLOAT, 2, 6, 50), null, false);
        for (int t = 0; t < 50; t++) {
            for (int i = 0; i < 3; i++) {
                double angle = t / Math.pow(10000, 2 * i / 6.0);
                assertEquals(Math.sin(angle), out.getDouble(1, 2 * i, t), 1e-6);
                assertEquals(Math.cos(angle), out.getDouble(1, 2 * i + 1, t), 1e-6);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = DataType.class, names = {"FLOAT", "DOUBLE"})
    void embeddingTakesAndChangesTheRowsItUses(DataType type) {
        Bench bench = new Bench(new TokenEmbeddingLayer.Builder().nIn(5).nOut(3).build(), type);
        bench.gradient("W").assign(7); // what an updater left behind
        INDArray ids = Nd4j.createFromArray(new double[][] {{2, 4, 2, 0}, {1, 0, 0, 0}});
        INDArray out = bench.forward(ids, null, true);
        assertArrayEquals(new long[] {2, 3, 4}, out.shape());
        INDArray epsilon = Graphs.random(9, type, 2, 3, 4);
        bench.backward(epsilon);
        for (int f = 0; f < 3; f++) {
            double[] expected = new double[5];
            for (int b = 0; b < 2; b++) {
                for (int t = 0; t < 4; t++) {
                    int id = ids.getInt(b, t);
                    assertEquals(bench.param("W").getDouble(f, id), out.getDouble(b, f, t), 0);
                    expected[id] += epsilon.getDouble(b, f, t);
                }
            }
            assertArrayEquals(expected, flat(bench.gradient("W").getRow(f)), 1e-6);
        }
        assertThrows(IllegalArgumentException.class, () -> bench.forward(Nd4j.createFromArray(new double[][] {{5}}), null, false));
    }

    @Test
    void normalisedStepsHaveMeanZeroAndVarianceOne() {
        Bench bench = new Bench(new LayerNormalizationLayer.Builder().epsilon(1e-9).nIn(64).nOut(64).build(), DataType.FLOAT);
        INDArray out = bench.forward(Graphs.random(4, DataType.FLOAT, 3, 64, 5).muli(20).addi(3), null, false);
        assertEquals(0, out.mean(1).amaxNumber().doubleValue(), 1e-6);
        assertEquals(0, out.mul(out).mean(1).sub(1).amaxNumber().doubleValue(), 1e-5);
    }
}
