package org.neurarium.nn.fused;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.neurarium.nn.optimize.Lbfgs;

class FusedDenseNetTest {

    private static final int INPUTS = 40;
    private static final int CLASSES = 5;
    private static final int EXAMPLES = 300;
    private static final float[] X = numbers(EXAMPLES * INPUTS, 1);
    private static final float[] T = oneHot();

    /** Wide enough for BLAS in its first two layers, small in the last. */
    private static FusedPlan wide(String optimizer) {
        return new FusedPlan(List.of(FusedLayer.of(INPUTS, 64, "relu"), FusedLayer.of(64, 33, "tanh"),
                FusedLayer.of(33, CLASSES, "softmax")), "categorical-crossentropy", optimizer, Map.of(), Clipping.NONE, 32);
    }

    private static FusedPlan tiny() {
        return new FusedPlan(List.of(FusedLayer.of(2, 4, "tanh"), FusedLayer.of(4, 1, "sigmoid")), "binary-crossentropy", "sgd",
                Map.of(), Clipping.NONE, 16);
    }

    private static float[] numbers(int n, long seed) {
        float[] values = new float[n];
        Random random = new Random(seed);
        for (int i = 0; i < n; i++) {
            values[i] = random.nextFloat() * 2 - 1;
        }
        return values;
    }

    private static float[] oneHot() {
        float[] t = new float[EXAMPLES * CLASSES];
        for (int e = 0; e < EXAMPLES; e++) {
            t[e * CLASSES + (X[e * INPUTS] > 0 ? 1 : 0) + (X[e * INPUTS + 1] > 0 ? 2 : 0)] = 1;
        }
        return t;
    }

    private static FusedDenseNet started(FusedPlan plan) {
        FusedDenseNet net = FusedDenseNet.of(plan);
        float[] start = numbers(plan.parameters(), 3);
        for (int i = 0; i < start.length; i++) {
            net.parameters()[i] = start[i] * 0.2f;
        }
        net.parametersChanged();
        return net;
    }

    @ParameterizedTest
    @ValueSource(strings = {"sgd", "momentum", "nesterov", "adam", "adamw"})
    void largeLayersEqualFitAndSoDoesTheUpdaterState(String optimizer) {
        FusedDenseNet net = started(wide(optimizer));
        Dl4jTwin twin = new Dl4jTwin(net.plan(), 0.01, net.parameters());
        for (int i = 0; i < 30; i++) {
            int batch = i % 3 == 2 ? 7 : 32; // a ragged last batch now and then
            int first = i * 9;
            net.step(X, first * INPUTS, T, first * CLASSES, batch, 0.01f);
            twin.fit(X, first * INPUTS, T, first * CLASSES, batch);
            if (i == 0) {
                assertArrayEquals(twin.parameters(), net.parameters(), 1e-5f);
            }
        }
        assertArrayEquals(twin.parameters(), net.parameters(), 1e-3f);
        INDArray state = twin.net.getUpdater().getStateViewArray();
        float[] expected = state == null ? new float[0] : state.dup().data().asFloat();
        assertArrayEquals(expected, net.flatUpdaterState(), 1e-4f);
    }

    @Test
    void forwardGivesEveryLayerOfTheNetwork() {
        FusedDenseNet net = started(wide("sgd"));
        Dl4jTwin twin = new Dl4jTwin(net.plan(), 0.01, net.parameters());
        List<INDArray> expected = twin.net.feedForward(Nd4j.createFromArray(X).reshape(EXAMPLES, INPUTS), false);
        float[][] all = {new float[EXAMPLES * 64], new float[EXAMPLES * 33], new float[EXAMPLES * CLASSES]};
        net.forwardAll(X, EXAMPLES, all);
        for (int l = 0; l < 3; l++) {
            assertArrayEquals(expected.get(l + 1).dup('c').data().asFloat(), all[l], 2e-6f, "layer " + l);
        }
        float[] out = new float[EXAMPLES * CLASSES];
        net.forward(X, EXAMPLES, out);
        assertArrayEquals(all[2], out);
        double score = twin.net.score(new org.nd4j.linalg.dataset.DataSet(Nd4j.createFromArray(X).reshape(EXAMPLES, INPUTS),
                Nd4j.createFromArray(T).reshape(EXAMPLES, CLASSES)));
        assertEquals(score, net.evaluate(X, T, EXAMPLES), 1e-5);
    }

    @Test
    void aSnapshotBringsBackTheSameRun() {
        FusedDenseNet net = started(wide("adam"));
        for (int i = 0; i < 5; i++) {
            net.step(X, 0, T, 0, 32, 0.01f);
        }
        float[] parameters = net.parameters().clone();
        float[] state = net.flatUpdaterState();
        float[] losses = new float[5];
        for (int i = 0; i < 5; i++) {
            losses[i] = net.step(X, 320, T, 40, 32, 0.01f);
        }
        System.arraycopy(parameters, 0, net.parameters(), 0, parameters.length);
        net.parametersChanged();
        net.setFlatUpdaterState(state);
        net.setIterations(5);
        for (int i = 0; i < 5; i++) {
            assertEquals(losses[i], net.step(X, 320, T, 40, 32, 0.01f), 0.0f);
        }
    }

    @Test
    void gradientIsTheCentralDifferenceOfTheEvaluatedLoss() {
        FusedDenseNet net = started(tiny());
        float[] x = numbers(32, 8);
        float[] t = new float[16];
        for (int e = 0; e < 16; e++) {
            t[e] = x[2 * e] * x[2 * e + 1] > 0 ? 1 : 0;
        }
        net.backward(x, 0, t, 0, 16);
        float[] analytic = net.gradient().clone();
        for (int i = 0; i < analytic.length; i++) {
            float kept = net.parameters()[i];
            net.parameters()[i] = kept + 1e-2f;
            double up = net.evaluate(x, t, 16);
            net.parameters()[i] = kept - 1e-2f;
            double down = net.evaluate(x, t, 16);
            net.parameters()[i] = kept;
            assertEquals((up - down) / 2e-2, analytic[i], 5e-5, "parameter " + i);
        }
    }

    @Test
    void theRateOfEachStepIsTheCallers() {
        FusedDenseNet net = started(tiny());
        float[] before = net.parameters().clone();
        float[] x = numbers(20, 8);
        net.step(x, 0, new float[10], 0, 10, 0);
        assertArrayEquals(before, net.parameters(), 0.0f);
        net.step(x, 0, new float[10], 0, 10, 0.5f);
        for (int i = 0; i < before.length; i++) {
            assertEquals(before[i] - 0.5f * net.gradient()[i], net.parameters()[i], 1e-7f);
        }
    }

    @Test
    void aPerceptronLearnsByTheRule() {
        FusedDenseNet net = FusedDenseNet.of(new FusedPlan(List.of(FusedLayer.of(2, 1, "binary-step")), "perceptron-criterion",
                "sgd", Map.of(), Clipping.NONE, 1));
        float[] x = {0, 0, 0, 1, 1, 0, 1, 1};
        float[] t = {0, 1, 1, 1};
        float[] w = new float[3];
        for (int i = 0; i < 40; i++) {
            int e = i % 4;
            float y = w[0] * x[2 * e] + w[1] * x[2 * e + 1] + w[2] >= 0 ? 1 : 0;
            for (int k = 0; k < 3; k++) {
                w[k] += 0.5f * (t[e] - y) * (k == 2 ? 1 : x[2 * e + k]);
            }
            net.step(x, 2 * e, t, e, 1, 0.5f);
            assertArrayEquals(w, net.parameters(), 0.0f);
        }
        assertEquals(0, net.evaluate(x, t, 4), 0.0, "OR is learned");
    }

    @Test
    void lbfgsMinimisesThroughIt() {
        FusedDenseNet net = started(new FusedPlan(List.of(FusedLayer.of(2, 6, "tanh"), FusedLayer.of(6, 1, "sigmoid")),
                "binary-crossentropy", "sgd", Map.of(), Clipping.NONE, 4));
        float[] x = {0, 0, 0, 1, 1, 0, 1, 1};
        float[] t = {0, 1, 1, 0};
        double[] point = new double[net.parameters().length];
        Arrays.setAll(point, i -> net.parameters()[i]);
        Lbfgs method = new Lbfgs(10, 1e-6);
        double loss = 1;
        for (int i = 0; i < 40; i++) {
            loss = method.step((p, g) -> {
                for (int k = 0; k < p.length; k++) {
                    net.parameters()[k] = (float) p[k];
                }
                float mean = net.backward(x, 0, t, 0, 4);
                for (int k = 0; k < g.length; k++) {
                    g[k] = net.gradient()[k];
                }
                return mean;
            }, point).loss();
        }
        assertTrue(loss < 0.01, "XOR is learned: loss " + loss);
    }

    @Test
    void aStepAllocatesNothing() {
        FusedDenseNet net = started(tiny());
        FusedDenseNet large = started(wide("adam"));
        float[] x = numbers(32, 8);
        float[] t = new float[16];
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long tinyBytes = 0;
        long largeBytes = 0;
        for (int round = 0; round < 3; round++) {
            long start = threads.getThreadAllocatedBytes(thread);
            for (int i = 0; i < 2000; i++) {
                net.step(x, 0, t, 0, 16, 0.01f);
            }
            tinyBytes = threads.getThreadAllocatedBytes(thread) - start;
            start = threads.getThreadAllocatedBytes(thread);
            for (int i = 0; i < 50; i++) {
                large.step(X, 0, T, 0, 32, 0.01f);
            }
            largeBytes = threads.getThreadAllocatedBytes(thread) - start;
        }
        // Reading the counter itself may allocate a little.
        assertTrue(tinyBytes < 1024, tinyBytes + " bytes in 2000 steps");
        assertTrue(largeBytes < 1024, largeBytes + " bytes in 50 steps");
    }

    @Test
    void whatItDoesNotTakeIsRefused() {
        FusedPlan good = tiny();
        assertTrue(FusedDenseNet.accepts(good));
        assertFalse(FusedDenseNet.accepts(with(good, FusedLayer.of(2, 4, "rrelu"), good.loss(), good.optimizer())));
        assertFalse(FusedDenseNet.accepts(with(good, FusedLayer.of(2, 4, "prelu"), good.loss(), good.optimizer())));
        assertFalse(FusedDenseNet.accepts(with(good, FusedLayer.of(2, 5, "tanh"), good.loss(), good.optimizer())));
        assertFalse(FusedDenseNet.accepts(with(good, good.layers().get(0), "kullback", good.optimizer())));
        assertFalse(FusedDenseNet.accepts(with(good, good.layers().get(0), good.loss(), "lbfgs")));
        assertThrows(IllegalArgumentException.class,
                () -> FusedDenseNet.of(with(good, FusedLayer.of(2, 4, "rrelu"), good.loss(), good.optimizer())));
        FusedDenseNet net = started(good);
        assertThrows(IllegalArgumentException.class, () -> net.step(new float[40], 0, new float[20], 0, 17, 0.1f));
        assertThrows(IllegalArgumentException.class, () -> net.setFlatUpdaterState(new float[3]));
    }

    private static FusedPlan with(FusedPlan plan, FusedLayer first, String loss, String optimizer) {
        return new FusedPlan(List.of(first, plan.layers().get(1)), loss, optimizer, plan.settings(), plan.clipping(), plan.maxBatch());
    }
}
