package org.neurarium.nn.convolution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Outputs and gradients are PyTorch 1.13's: the fast kernels in single precision, the operations in double. */
class ReferenceTest {
    private static final double DOUBLE = 1e-7;
    private static final double FLOAT = 2e-5;

    record Trial(JsonNode numbers, DataType type) {
        @Override
        public String toString() {
            return numbers.get("kind").asText() + " " + numbers.get("settings") + " " + type;
        }
    }

    static Stream<Trial> trials() throws IOException {
        try (InputStream file = ReferenceTest.class.getResourceAsStream("/reference/convolution.json")) {
            List<Trial> all = new ArrayList<>();
            new ObjectMapper().readTree(file).get("cases").forEach(c -> {
                all.add(new Trial(c, DataType.DOUBLE));
                all.add(new Trial(c, DataType.FLOAT));
            });
            return all.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("trials")
    void outputAndGradientsArePyTorchs(Trial trial) {
        JsonNode numbers = trial.numbers();
        JsonNode settings = numbers.get("settings");
        String kind = numbers.get("kind").asText();
        OneLayer layer = new OneLayer(layer(kind, settings, numbers), trial.type(), longs(numbers.get("inputShape")));
        double tolerance = trial.type() == DataType.DOUBLE ? DOUBLE : FLOAT;
        boolean line = kind.equals("conv1d");
        int filters = settings.path("filters").asInt(1);
        int size = settings.path("kernel").path(0).asInt(1);
        if (numbers.has("weights")) {
            double[] w = doubles(numbers.get("weights"));
            layer.set("W", line ? turned(w, size, filters) : w);
            if (numbers.has("bias")) {
                layer.set("b", doubles(numbers.get("bias")));
            }
        }
        INDArray out = layer.forward(doubles(numbers.get("input")));
        assertArrayEquals(longs(numbers.get("outputShape")), out.shape());
        close(doubles(numbers.get("output")), OneLayer.numbers(out), tolerance, "output");
        close(doubles(numbers.get("inputGradient")), OneLayer.numbers(layer.backward(doubles(numbers.get("slope")))), tolerance, "dx");
        if (numbers.has("weights")) {
            double[] expected = doubles(numbers.get("weightGradient"));
            close(line ? turned(expected, size, filters) : expected, layer.gradient("W"), tolerance, "dW");
            if (numbers.has("bias")) {
                close(doubles(numbers.get("biasGradient")), layer.gradient("b"), tolerance, "db");
            }
        }
    }

    private static Layer layer(String kind, JsonNode s, JsonNode numbers) {
        return switch (kind) {
            case "lrn" -> new ResponseNormalizationLayer(s.get("size").asInt(), s.get("k").asDouble(), s.get("alpha").asDouble(),
                    s.get("beta").asDouble());
            case "max", "mean" -> new PoolingBlock(kind.equals("max") ? PoolingBlock.Kind.MAX : PoolingBlock.Kind.MEAN, window(s));
            default -> new ConvolutionBlock.Builder(window(s)).groups(s.get("groups").asInt())
                    .nIn(numbers.get("inputShape").get(1).asInt()).nOut(s.get("filters").asInt())
                    .activation(activation(kind)).hasBias(numbers.has("bias")).build();
        };
    }

    private static Activation activation(String kind) {
        return switch (kind) {
            case "conv2d" -> Activation.RELU;
            case "linear" -> Activation.IDENTITY;
            default -> Activation.TANH;
        };
    }

    private static Window window(JsonNode s) {
        boolean line = s.get("kernel").size() == 1;
        return line ? Window.sequences(axis(s, 0)) : Window.images(axis(s, 0), axis(s, 1));
    }

    private static WindowAxis axis(JsonNode s, int i) {
        int dilation = s.has("dilation") ? s.get("dilation").get(i).asInt() : 1;
        return new WindowAxis(s.get("kernel").get(i).asInt(), s.get("stride").get(i).asInt(), dilation, Padding.FIXED,
                s.get("padding").get(i).asInt());
    }

    /** From PyTorch's [filters, channels, k] to [k, channels, filters]. */
    private static double[] turned(double[] w, int size, int filters) {
        int channels = w.length / size / filters;
        double[] out = new double[w.length];
        for (int i = 0; i < w.length; i++) {
            int k = i % size;
            int c = i / size % channels;
            int f = i / size / channels;
            out[(k * channels + c) * filters + f] = w[i];
        }
        return out;
    }

    private static void close(double[] expected, double[] found, double tolerance, String what) {
        assertEquals(expected.length, found.length, what);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], found[i], tolerance * Math.max(1, Math.abs(expected[i])), what + "[" + i + "]");
        }
    }

    private static double[] doubles(JsonNode array) {
        double[] values = new double[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.get(i).asDouble();
        }
        return values;
    }

    private static long[] longs(JsonNode array) {
        long[] values = new long[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.get(i).asLong();
        }
        return values;
    }
}
