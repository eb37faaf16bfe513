package org.neurarium.nn.attention;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.deeplearning4j.nn.api.MaskState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.neurarium.nn.layer.Glass.Inside;

/** What holds for every attention, whatever the numbers. */
class AttentionPropertyTest {

    private static MultiHeadAttentionLayer.Builder heads() {
        return new MultiHeadAttentionLayer.Builder(2, 4).nIn(6).nOut(6);
    }

    private static double[] flat(INDArray array) {
        return array.castTo(DataType.DOUBLE).dup('c').data().asDouble();
    }

    @ParameterizedTest
    @EnumSource(value = DataType.class, names = {"FLOAT", "DOUBLE"})
    void weightsAddUpToOneAndMaskedOnesAreExactlyZero(DataType type) {
        Bench bench = new Bench(heads().causal(true).build(), type);
        bench.layer.feedForwardMaskArray(Nd4j.createFromArray(new double[][] {{1, 1, 1, 0}, {0, 1, 1, 1}}).castTo(type), MaskState.Active, 2);
        bench.glass().watch(true);
        INDArray out = bench.forward(Graphs.random(5, type, 2, 6, 4), null, true);
        Map<String, Inside> inside = bench.glass().inside();
        Inside weights = inside.get("weights");
        assertArrayEquals(new int[] {2, 2, 4, 4}, weights.shape());
        for (int row = 0; row < 16; row++) {
            int example = row / 8;
            int query = row % 4;
            double sum = 0;
            for (int key = 0; key < 4; key++) {
                double w = weights.values()[row * 4 + key];
                boolean seen = key <= query && (example == 0 ? key < 3 && query < 3 : key > 0 && query > 0);
                assertEquals(seen, w > 0, "example " + example + " query " + query + " key " + key);
                assertEquals(!seen, inside.get("maskedScores").values()[row * 4 + key] == Float.NEGATIVE_INFINITY);
                sum += w;
            }
            assertEquals(example == 0 && query == 3 || example == 1 && query == 0 ? 0 : 1, sum, 1e-6);
        }
        assertEquals(0, out.get(NDArrayIndex.point(0), NDArrayIndex.all(), NDArrayIndex.point(3)).amaxNumber().doubleValue());
        assertEquals(0, out.get(NDArrayIndex.point(1), NDArrayIndex.all(), NDArrayIndex.point(0)).amaxNumber().doubleValue());
    }

    @Test
    void weightsAreTheSoftmaxOfTheScoresAndContextsTheirMeans() {
        Bench bench = new Bench(new AttentionLayer.Builder(AttentionLayer.Form.ROOT).nIn(6).nOut(6).build(), DataType.FLOAT);
        bench.glass().watch(true);
        INDArray x = Graphs.random(5, DataType.FLOAT, 1, 6, 4);
        bench.forward(x, null, false);
        Map<String, Inside> inside = bench.glass().inside();
        for (int i = 0; i < 4; i++) {
            double sum = 0;
            for (int j = 0; j < 4; j++) {
                double dot = 0;
                for (int f = 0; f < 6; f++) {
                    dot += x.getDouble(0, f, i) * x.getDouble(0, f, j);
                }
                assertEquals(dot / Math.sqrt(6), inside.get("scores").values()[i * 4 + j], 1e-5);
                sum += Math.exp(inside.get("scores").values()[i * 4 + j]);
            }
            for (int f = 0; f < 6; f++) {
                double mean = 0;
                for (int j = 0; j < 4; j++) {
                    double w = Math.exp(inside.get("scores").values()[i * 4 + j]) / sum;
                    assertEquals(w, inside.get("weights").values()[i * 4 + j], 1e-6);
                    mean += w * x.getDouble(0, f, j);
                }
                assertEquals(mean, inside.get("context").values()[i * 6 + f], 1e-5);
            }
        }
    }

    /** What is shown of queries, keys and values makes the scores (q·k/√3) and the contexts (Σ w·v) of each head. */
    @ParameterizedTest
    @EnumSource(value = DataType.class, names = {"FLOAT", "DOUBLE"})
    void queriesKeysAndValuesMakeScoresAndContexts(DataType type) {
        Bench bench = new Bench(heads().build(), type);
        bench.glass().watch(true);
        bench.forward(Graphs.random(5, type, 2, 6, 4), null, true);
        Map<String, Inside> inside = bench.glass().inside();
        int[] shape = inside.get("query").shape();
        int size = shape[3];
        assertArrayEquals(shape, inside.get("key").shape());
        int values = inside.get("value").shape()[3];
        for (int eh = 0; eh < shape[0] * shape[1]; eh++) {
            for (int i = 0; i < 4; i++) {
                double[] context = new double[values];
                for (int j = 0; j < 4; j++) {
                    double dot = 0;
                    for (int d = 0; d < size; d++) {
                        dot += inside.get("query").values()[(eh * 4 + i) * size + d] * inside.get("key").values()[(eh * 4 + j) * size + d];
                    }
                    assertEquals(dot / Math.sqrt(size), inside.get("scores").values()[(eh * 4 + i) * 4 + j], 1e-5);
                    for (int d = 0; d < values; d++) {
                        context[d] += inside.get("weights").values()[(eh * 4 + i) * 4 + j] * inside.get("value").values()[(eh * 4 + j) * values + d];
                    }
                }
                for (int d = 0; d < values; d++) {
                    assertEquals(context[d], inside.get("context").values()[(eh * 4 + i) * values + d], 1e-5);
                }
            }
        }
    }

    /** Shuffled steps give the same outputs, shuffled alike; positions make the difference. */
    @Test
    void withoutPositionsTheOrderDoesNotMatter() {
        Bench bench = new Bench(heads().build(), DataType.FLOAT);
        int[] order = {2, 0, 3, 1};
        INDArray x = Graphs.random(5, DataType.FLOAT, 2, 6, 4);
        INDArray shuffled = Nd4j.create(DataType.FLOAT, 2, 6, 4);
        INDArray plain = bench.forward(x, null, false).dup('c');
        INDArray expected = Nd4j.create(DataType.FLOAT, 2, 6, 4);
        for (int t = 0; t < 4; t++) {
            shuffled.get(NDArrayIndex.all(), NDArrayIndex.all(), NDArrayIndex.point(t))
                    .assign(x.get(NDArrayIndex.all(), NDArrayIndex.all(), NDArrayIndex.point(order[t])));
            expected.get(NDArrayIndex.all(), NDArrayIndex.all(), NDArrayIndex.point(t))
                    .assign(plain.get(NDArrayIndex.all(), NDArrayIndex.all(), NDArrayIndex.point(order[t])));
        }
        assertArrayEquals(flat(expected), flat(bench.forward(shuffled, null, false)), 1e-5);
        Bench positions = new Bench(new PositionalEncodingLayer.Builder().nIn(6).nOut(6).build(), DataType.FLOAT);
        INDArray placed = bench.forward(positions.forward(shuffled, null, false), null, false).dup('c');
        INDArray other = bench.forward(positions.forward(x, null, false), null, false).dup('c');
        assertTrue(placed.sub(other).amaxNumber().doubleValue() > 1e-2);
    }

    /** The kernels and the array operations agree, whatever the layout of what arrives, with the same weights dropped. */
    @ParameterizedTest
    @EnumSource(AttentionLayer.Form.class)
    void bothFormsAgree(AttentionLayer.Form form) {
        for (int queries : new int[] {1, 7}) {
            AttentionLayer.Builder builder = new AttentionLayer.Builder(form).units(5).memory(4).nIn(4).nOut(4).weightDropout(0.3);
            Bench fast = new Bench(builder.build(), DataType.FLOAT);
            Bench exact = new Bench(builder.build(), DataType.DOUBLE);
            INDArray x = queries == 1 ? Graphs.random(1, DataType.DOUBLE, 3, 4) : Graphs.random(1, DataType.DOUBLE, 3, 4, queries).dup('f');
            INDArray m = Graphs.random(2, DataType.DOUBLE, 3, 4, 9);
            INDArray epsilon = queries == 1 ? Graphs.random(3, DataType.DOUBLE, 3, 4).dup('f') : Graphs.random(3, DataType.DOUBLE, 3, 4, queries);
            Nd4j.getRandom().setSeed(11);
            INDArray expected = exact.forward(x, m, true);
            Nd4j.getRandom().setSeed(11);
            assertArrayEquals(flat(expected), flat(fast.forward(x, m, true)), 5e-6);
            assertArrayEquals(flat(exact.backward(epsilon)), flat(fast.backward(epsilon)), 5e-6);
            for (String key : exact.layer.paramTable().keySet()) {
                assertArrayEquals(flat(exact.gradient(key)), flat(fast.gradient(key)), 1e-5, key);
            }
        }
    }

    /** A pass over more examples than are kept at a time answers as single examples do. */
    @Test
    void portionsDoNotMatter() {
        Bench bench = new Bench(heads().build(), DataType.FLOAT);
        INDArray x = Graphs.random(5, DataType.FLOAT, 150, 6, 4);
        INDArray all = bench.forward(x, null, false).dup('c');
        INDArray some = bench.forward(x.get(NDArrayIndex.interval(130, 150), NDArrayIndex.all(), NDArrayIndex.all()), null, false);
        assertArrayEquals(flat(all.get(NDArrayIndex.interval(130, 150), NDArrayIndex.all(), NDArrayIndex.all())), flat(some), 1e-6);
    }

    @Test
    void exponentialsAreWithinTheStatedError() {
        int n = 100_000;
        float[] x = new float[n];
        for (int i = 0; i < n; i++) {
            x[i] = -87f * i / n;
        }
        float[] y = x.clone();
        new NativeExp().apply(y, n);
        for (int i = 0; i < n; i++) {
            assertEquals(1, y[i] / Math.exp(x[i]), 3e-7, "exp " + x[i]);
        }
    }
}
