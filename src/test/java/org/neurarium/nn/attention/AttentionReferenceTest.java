package org.neurarium.nn.attention;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.neurarium.nn.layer.BlockLayer;
import org.neurarium.nn.layer.SideInputs;

/**
 * Both forms of the layers against PyTorch's numbers: outputs, weights, slopes of inputs and of every parameter. The numbers
 * are written with nine digits; double precision must agree to 1e-7, single to 3e-6.
 */
class AttentionReferenceTest {

    private static final Path FILE = Path.of("src/test/resources/reference/attention.txt");
    private static final List<String> PARAMETERS = List.of("Wq", "Wk", "Wv", "Wo", "bq", "bk", "bv", "bo", "W", "W1", "W2", "v",
            "gamma", "beta");
    private static final Map<String, INDArray> NUMBERS = new HashMap<>();

    @BeforeAll
    static void read() throws Exception {
        for (String line : Files.readAllLines(FILE)) {
            if (!line.startsWith("#")) {
                String[] part = line.split(" ", 4);
                long[] shape = Arrays.stream(part[2].split("x")).mapToLong(Long::parseLong).toArray();
                double[] flat = Arrays.stream(part[3].split(" ")).mapToDouble(Double::parseDouble).toArray();
                NUMBERS.put(part[0] + " " + part[1], Nd4j.createFromArray(flat).reshape('c', shape));
            }
        }
    }

    static Stream<Arguments> cases() {
        return Stream.of(DataType.FLOAT, DataType.DOUBLE).flatMap(type -> Stream.of(
                Arguments.of("self", type, heads().build()),
                Arguments.of("causal", type, heads().causal(true).build()),
                Arguments.of("masked", type, heads().build()),
                Arguments.of("cross", type, heads().memory(3).build()),
                Arguments.of("dot", type, new AttentionLayer.Builder(AttentionLayer.Form.DOT).memory(6).nIn(6).nOut(6).build()),
                Arguments.of("general", type, new AttentionLayer.Builder(AttentionLayer.Form.GENERAL).memory(3).nIn(6).nOut(3).build()),
                Arguments.of("additive", type, new AttentionLayer.Builder(AttentionLayer.Form.ADDITIVE).units(5).memory(3).nIn(6)
                        .nOut(3).build()),
                Arguments.of("norm", type, new LayerNormalizationLayer.Builder().nIn(6).nOut(6).build())));
    }

    private static MultiHeadAttentionLayer.Builder heads() {
        return new MultiHeadAttentionLayer.Builder(2, 3).nIn(6).nOut(6);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("cases")
    void equalsPyTorch(String name, DataType type, BlockLayer conf) {
        double tolerance = type == DataType.FLOAT ? 3e-6 : 1e-7;
        Bench bench = new Bench(conf, type);
        PARAMETERS.stream().filter(p -> NUMBERS.containsKey(name + " " + p)).forEach(p -> bench.param(p).assign(number(name, p)));
        if (name.equals("masked")) {
            INDArray mask = Nd4j.createFromArray(new double[][] {{1, 1, 1, 1, 1}, {1, 1, 1, 0, 0}}).castTo(type);
            bench.layer.feedForwardMaskArray(mask, org.deeplearning4j.nn.api.MaskState.Active, 2);
        }
        boolean shows = NUMBERS.containsKey(name + " weights");
        if (shows) {
            bench.glass().watch(true);
        }
        INDArray memory = NUMBERS.containsKey(name + " m") ? sequence(name, "m") : null;
        same(name + " output", sequence(name, "output"), bench.forward(sequence(name, "x"), memory, true), tolerance);
        if (shows) {
            assertArrayEquals(number(name, "weights").data().asFloat(), bench.glass().inside().get("weights").values(), 3e-6f);
        }
        same(name + " dx", sequence(name, "dx"), bench.backward(sequence(name, "epsilon")), tolerance);
        if (memory != null) {
            same(name + " dm", sequence(name, "dm"), ((SideInputs) bench.layer).sideGradients().get(0), tolerance);
        }
        PARAMETERS.stream().filter(p -> NUMBERS.containsKey(name + " " + p))
                .forEach(p -> same(name + " d" + p, number(name, "d" + p), bench.gradient(p), tolerance));
    }

    private static INDArray number(String name, String array) {
        return NUMBERS.get(name + " " + array);
    }

    private static INDArray sequence(String name, String array) {
        return number(name, array).permute(0, 2, 1);
    }

    private static void same(String what, INDArray expected, INDArray actual, double tolerance) {
        assertArrayEquals(expected.dup('c').data().asDouble(), actual.castTo(DataType.DOUBLE).dup('c').data().asDouble(), tolerance, what);
    }
}
