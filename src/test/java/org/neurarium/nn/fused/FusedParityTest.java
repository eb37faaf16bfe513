package org.neurarium.nn.fused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.neurarium.nn.activation.ActivationCatalogue;
import org.neurarium.nn.activation.ActivationFunction;

/** The fused step equals Deeplearning4j's fit: 1e-5 after one step, 1e-3 after a hundred, in single precision. */
class FusedParityTest {

    private static final double ONE_STEP = 1e-5;
    private static final double HUNDRED_STEPS = 1e-3;
    private static final float RATE = 0.01f;
    private static final int EXAMPLES = 40;
    private static final int BATCH = 10;
    private static final List<String> LOSSES = List.of("mean-squared-error", "binary-crossentropy", "categorical-crossentropy",
            "negative-log-likelihood", "hinge", "mean-absolute-error");
    private static final List<String> OPTIMIZERS = List.of("sgd", "momentum", "nesterov", "adagrad", "adadelta", "rmsprop",
            "adam", "adamw");
    /** How the weights are held: l1, l2, clipping. */
    private static final List<String> HOLDS = List.of("none", "l1", "l2", "value", "norm");

    /** Element-wise activations that the fused step takes, for hidden layers. */
    static List<String> activations() {
        return ActivationCatalogue.all().stream().filter(ActivationFunction::isElementwise).map(ActivationFunction::id)
                .filter(id -> ActivationKernels.find(id).isPresent()).toList();
    }

    /** Outputs whose range suits the loss. */
    private static List<String> outputs(String loss) {
        return switch (loss) {
            case "binary-crossentropy" -> List.of("sigmoid", "hard-sigmoid", "softmax");
            case "categorical-crossentropy", "negative-log-likelihood" -> List.of("softmax", "sigmoid", "softplus");
            default -> List.of("identity", "tanh", "softmax");
        };
    }

    static Stream<Arguments> hundredSteps() {
        List<Arguments> all = new ArrayList<>();
        for (String activation : activations()) {
            for (String loss : List.of("mean-squared-error", "binary-crossentropy", "categorical-crossentropy")) {
                all.add(Arguments.of(activation, outputs(loss).get(0), loss, "sgd", "none"));
            }
        }
        for (String loss : LOSSES) {
            outputs(loss).forEach(o -> all.add(Arguments.of("tanh", o, loss, "momentum", "none")));
        }
        for (String optimizer : OPTIMIZERS) {
            HOLDS.forEach(hold -> all.add(Arguments.of("tanh", "sigmoid", "binary-crossentropy", optimizer, hold)));
        }
        return all.stream();
    }

    private static FusedPlan plan(String activation, String output, String loss, String optimizer, String hold) {
        double l1 = hold.equals("l1") ? 0.01 : 0;
        double l2 = hold.equals("l2") ? 0.02 : 0;
        Clipping clipping = switch (hold) {
            case "value" -> new Clipping(Clipping.Kind.VALUE, 0.02);
            case "norm" -> new Clipping(Clipping.Kind.NORM, 0.05);
            default -> Clipping.NONE;
        };
        List<FusedLayer> layers = List.of(new FusedLayer(3, 5, activation, new double[0], true, l1, l2),
                new FusedLayer(5, 4, activation, new double[0], false, l1, l2),
                new FusedLayer(4, 3, output, new double[0], true, l1, l2));
        return new FusedPlan(layers, loss, optimizer, Map.of(), clipping, BATCH);
    }

    private static float[] random(int n, double scale, long seed) {
        float[] values = new float[n];
        Random random = new Random(seed);
        for (int i = 0; i < n; i++) {
            values[i] = (float) (scale * (2 * random.nextDouble() - 1));
        }
        return values;
    }

    private static float[] targets(String loss) {
        float[] t = loss.startsWith("mean") ? random(EXAMPLES * 3, 0.9, 5) : new float[EXAMPLES * 3];
        for (int e = 0; e < EXAMPLES && !loss.startsWith("mean"); e++) {
            t[e * 3 + e % 3] = 1;
        }
        return t;
    }

    private static void compare(FusedPlan plan, int steps, double tolerance) {
        float[] x = random(EXAMPLES * 3, 1.5, 4);
        float[] t = targets(plan.loss());
        FusedDenseNet fused = FusedDenseNet.of(plan);
        float[] start = random(plan.parameters(), 0.8, 6);
        System.arraycopy(start, 0, fused.parameters(), 0, start.length);
        fused.parametersChanged();
        Dl4jTwin twin = new Dl4jTwin(plan, RATE, start);
        for (int i = 0; i < steps; i++) {
            int first = i * BATCH % EXAMPLES;
            float loss = fused.step(x, first * 3, t, first * 3, BATCH, RATE);
            double before = fused.penalty();
            twin.fit(x, first * 3, t, first * 3, BATCH);
            if (i == 0) {
                assertEquals(twin.net.score(), loss + startPenalty(plan, start), 2e-5 * Math.max(1, loss), "loss");
            }
            assertTrue(before >= 0);
        }
        assertClose(plan, twin.parameters(), fused, tolerance);
        assertTrue(!Arrays.equals(start, fused.parameters()) || plan.layers().get(0).activation().equals("binary-step"));
        fused.close();
    }

    private static double startPenalty(FusedPlan plan, float[] start) {
        FusedDenseNet fresh = FusedDenseNet.of(plan);
        System.arraycopy(start, 0, fresh.parameters(), 0, start.length);
        return fresh.penalty();
    }

    /**
     * A gradient that cancels to rounding noise (bias of the absolute error with as many errors above as below) has no
     * defined step in an optimizer that divides by the gradient's size; there only the size of the step is checked.
     */
    private static void assertClose(FusedPlan plan, float[] expected, FusedDenseNet fused, double tolerance) {
        float[] g = fused.gradient();
        double largest = 0;
        for (float v : g) {
            largest = Math.max(largest, Math.abs(v));
        }
        boolean adaptive = plan.optimizer().startsWith("ad") || plan.optimizer().equals("rmsprop");
        for (int i = 0; i < expected.length; i++) {
            boolean noise = adaptive && Math.abs(g[i]) < 1e-6 * largest;
            double most = tolerance * Math.max(1, Math.abs(expected[i])) + (noise ? 4 * RATE : 0);
            assertEquals(expected[i], fused.parameters()[i], most, "parameter " + i + ", gradient " + g[i] + " in " + plan);
        }
    }

    @Test
    void parametersOfActivationsAreHeeded() {
        for (String with : List.of("leaky-relu 0.3", "elu 0.4", "isru 3", "isrlu 2.5", "softmax")) {
            String[] parts = with.split(" ");
            double[] p = parts.length > 1 ? new double[] {Double.parseDouble(parts[1])} : new double[0];
            FusedPlan plan = new FusedPlan(List.of(new FusedLayer(3, 5, parts[0], p, true, 0, 0), FusedLayer.of(5, 3, "identity")),
                    "mean-squared-error", "sgd", Map.of(), Clipping.NONE, BATCH);
            compare(plan, 1, ONE_STEP);
            compare(plan, 20, HUNDRED_STEPS);
        }
    }

    @Tag("slow")
    @ParameterizedTest(name = "{0} {1} {2} {3} {4}")
    @MethodSource("hundredSteps")
    void equalsFit(String activation, String output, String loss, String optimizer, String hold) {
        FusedPlan plan = plan(activation, output, loss, optimizer, hold);
        compare(plan, 1, ONE_STEP);
        compare(plan, 100, HUNDRED_STEPS);
    }

    @Test
    @Tag("slow")
    void oneStepEqualsFitForEveryCombination() {
        for (String activation : activations()) {
            for (String loss : LOSSES) {
                for (String optimizer : OPTIMIZERS) {
                    for (String hold : HOLDS) {
                        compare(plan(activation, outputs(loss).get(0), loss, optimizer, hold), 1, ONE_STEP);
                    }
                }
            }
        }
    }
}
