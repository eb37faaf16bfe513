package org.neurarium.nn.activation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class ActivationCatalogueTest {

    private static final double H = 1e-5;

    static Stream<ActivationFunction> all() {
        return ActivationCatalogue.all().stream();
    }

    static Stream<ActivationFunction> elementwise() {
        return all().filter(ActivationFunction::isElementwise);
    }

    /** A few parameter settings within the stated range: the default and two others. */
    static List<double[]> settings(ActivationFunction f) {
        double[] low = f.parameters().stream().mapToDouble(p -> p.minimum() + 0.3 * (p.maximum() - p.minimum())).toArray();
        double[] high = f.parameters().stream().mapToDouble(p -> p.minimum() + 0.8 * (p.maximum() - p.minimum())).toArray();
        return f.parameters().isEmpty() ? List.of(f.defaults()) : List.of(f.defaults(), low, high);
    }

    private static boolean nearKink(ActivationFunction f, double[] p, double x) {
        return Arrays.stream(f.kinks().apply(p)).anyMatch(k -> Math.abs(k - x) < 2 * H);
    }

    @Test
    void holdsTheTwentyTwoOfTheCurriculum() {
        List<String> ids = List.of("identity", "binary-step", "sigmoid", "tanh", "arctan", "softsign", "isru", "relu",
                "leaky-relu", "prelu", "rrelu", "elu", "selu", "srelu", "isrlu", "apl", "softplus", "bent-identity", "silu",
                "soft-exponential", "maxout", "softmax");
        assertEquals(List.of(), ids.stream().filter(id -> ActivationCatalogue.find(id).isEmpty()).toList());
        assertEquals("silu", ActivationCatalogue.find("swish").orElseThrow().id());
        assertTrue(ActivationCatalogue.find("no-such").isEmpty());
    }

    @ParameterizedTest
    @MethodSource("all")
    void derivativeIsTheCentralDifference(ActivationFunction f) {
        for (double[] p : settings(f)) {
            for (double x = -6.03; x < 6; x += 0.17) {
                if (!nearKink(f, p, x)) {
                    double slope = (f.value(x + H, p) - f.value(x - H, p)) / (2 * H);
                    assertEquals(slope, f.derivative(x, p), 1e-7 * Math.max(1, Math.abs(slope)) + 1e-8,
                            f.id() + Arrays.toString(p) + " at " + x);
                }
            }
        }
    }

    /** 5e-8: libnd4j holds some constants (0.2, 1.702, leaky slopes) in single precision even for doubles. */
    @ParameterizedTest
    @MethodSource("elementwise")
    void dl4jActivationIsTheCurve(ActivationFunction f) {
        for (double[] p : settings(f)) {
            double[] xs = new Random(3).doubles(120, -8, 8).filter(x -> !nearKink(f, p, x)).toArray();
            INDArray in = Nd4j.createFromArray(xs).reshape(1, xs.length);
            INDArray out = f.toDl4j(p).getActivation(in.dup(), false);
            INDArray slope = f.toDl4j(p).backprop(in.dup(), Nd4j.ones(DataType.DOUBLE, 1, xs.length).muli(2)).getFirst();
            for (int i = 0; i < xs.length; i++) {
                assertEquals(f.value(xs[i], p), out.getDouble(0, i), 5e-8 * Math.max(1, Math.abs(xs[i])), f.id() + " at " + xs[i]);
                assertEquals(2 * f.derivative(xs[i], p), slope.getDouble(0, i), 1e-7, f.id() + "' at " + xs[i]);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("elementwise")
    void worksInFloatOnAColumnOrderedView(ActivationFunction f) {
        INDArray whole = Nd4j.rand(DataType.FLOAT, 6, 7).subi(0.5).muli(6);
        INDArray view = whole.dup('f').get(org.nd4j.linalg.indexing.NDArrayIndex.all(),
                org.nd4j.linalg.indexing.NDArrayIndex.interval(1, 5));
        INDArray before = view.dup();
        INDArray out = f.toDl4j().getActivation(view, false);
        for (int r = 0; r < 6; r++) {
            for (int c = 0; c < 4; c++) {
                assertEquals(f.value(before.getDouble(r, c)), out.getDouble(r, c), 2e-6, f.id());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("elementwise")
    void slopeAtAKinkIsTheOneThatTrainingUses(ActivationFunction f) {
        for (double x : f.kinks().apply(f.defaults())) {
            INDArray slope = f.toDl4j().backprop(Nd4j.createFromArray(new double[][] {{x}}), Nd4j.ones(DataType.DOUBLE, 1, 1)).getFirst();
            assertEquals(slope.getDouble(0, 0), f.derivative(x), 1e-7, f.id() + " at " + x);
        }
    }

    @Test
    void softmaxSectionIsSoftmaxOfTwo() {
        ActivationFunction softmax = ActivationCatalogue.find("softmax").orElseThrow();
        INDArray both = softmax.toDl4j().getActivation(Nd4j.createFromArray(new double[][] {{1.3, 0}}), false);
        assertEquals(both.getDouble(0, 0), softmax.value(1.3), 1e-12);
    }

    @ParameterizedTest
    @MethodSource("all")
    void zeroCentredMeansOdd(ActivationFunction f) {
        double asymmetry = Stream.of(0.3, 1.7, 4.0).mapToDouble(x -> Math.abs(f.value(x) + f.value(-x))).max().orElseThrow();
        boolean oddByNature = asymmetry < 1e-12;
        // Soft exponential starts as the identity but does not stay odd.
        assertEquals(f.isZeroCentred(), oddByNature && !f.id().equals("soft-exponential"), f.id());
    }

    @Test
    void saturationOfSigmoidIsWhereItsSlopeIsSmall() {
        List<ActivationFunction.Zone> zones = ActivationCatalogue.find("sigmoid").orElseThrow().saturatedZones(-8, 8);
        double edge = Math.log((1 + Math.sqrt(0.8)) / (1 - Math.sqrt(0.8))); // where sigma' = 0.05
        assertEquals(2, zones.size());
        assertEquals(-edge, zones.get(0).to(), 1e-9);
        assertEquals(edge, zones.get(1).from(), 1e-9);
        assertEquals(0, ActivationCatalogue.find("relu").orElseThrow().saturatedZones(-4, 4).get(0).to(), 1e-9);
    }

    @Test
    void learnedOnesSayThatTheyAreLayers() {
        String layers = all().filter(f -> f.kind() == ActivationKind.LEARNED || f.kind() == ActivationKind.PIECES)
                .map(ActivationFunction::id).sorted().collect(Collectors.joining(" "));
        assertEquals("apl maxout prelu soft-exponential srelu", layers);
        assertThrows(UnsupportedOperationException.class, () -> ActivationCatalogue.find("prelu").orElseThrow().toDl4j());
    }

    @Test
    void randomisedReluUsesTheSameSlopesForwardAndBack() {
        Nd4j.getRandom().setSeed(5);
        IActivation relu = new RandomizedRelu();
        INDArray in = Nd4j.createFromArray(new double[][] {{-1, 2, -3, -4, 5, -6}});
        INDArray out = relu.getActivation(in.dup(), true);
        INDArray slope = relu.backprop(in.dup(), Nd4j.ones(DataType.DOUBLE, 1, 6)).getFirst();
        for (int i = 0; i < 6; i++) {
            double ratio = out.getDouble(0, i) / in.getDouble(0, i);
            assertEquals(ratio, slope.getDouble(0, i), 1e-12);
            assertTrue(in.getDouble(0, i) > 0 ? ratio == 1 : ratio >= 1.0 / 8 && ratio <= 1.0 / 3);
        }
        assertTrue(slope.getDouble(0, 0) != slope.getDouble(0, 2), "slopes differ from number to number");
        assertEquals(-11.0 / 48, relu.getActivation(in.dup(), false).getDouble(0, 0), 1e-12);
    }
}
