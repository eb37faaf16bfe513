package org.neurarium.nn.convolution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Training steps, running statistics and use outside training are PyTorch 1.13's, in both precisions. */
class BatchNormalizationTest {
    private static final double DOUBLE = 1e-7;
    private static final double FLOAT = 1e-5;

    record Trial(JsonNode numbers, DataType type) {
        double tolerance() {
            return type == DataType.DOUBLE ? DOUBLE : FLOAT;
        }

        @Override
        public String toString() {
            return numbers.get("name").asText() + " " + type;
        }
    }

    static Stream<Trial> trials() throws IOException {
        try (InputStream file = BatchNormalizationTest.class.getResourceAsStream("/reference/batch_normalization.json")) {
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
    void stepsAndStatisticsArePyTorchs(Trial trial) {
        JsonNode numbers = trial.numbers();
        OneLayer layer = layer(trial);
        for (JsonNode step : numbers.get("steps")) {
            close(step.get("output"), layer.forward(doubles(step.get("input")), true), trial, "output");
            close(step.get("inputGradient"), layer.backward(doubles(step.get("slope"))), trial, "dx");
            close(doubles(step.get("gammaGradient")), layer.gradient("gamma"), trial.tolerance(), "gamma");
            close(doubles(step.get("betaGradient")), layer.gradient("beta"), trial.tolerance(), "beta");
            layer.subtract("mean");
            layer.subtract("log10stdev");
        }
        close(doubles(numbers.get("runningMean")), layer.parameter("mean"), trial.tolerance(), "running mean");
        close(populationVariance(numbers), variance(layer.parameter("log10stdev")), trial.tolerance(), "running variance");
    }

    @ParameterizedTest
    @MethodSource("trials")
    void outsideTrainingTheRunningStatisticsNormalise(Trial trial) {
        JsonNode numbers = trial.numbers();
        OneLayer layer = layer(trial);
        double[] deviation = doubles(numbers.get("runningVariance"));
        for (int i = 0; i < deviation.length; i++) {
            deviation[i] = Math.log10(deviation[i]) / 2;
        }
        layer.set("mean", doubles(numbers.get("runningMean")));
        layer.set("log10stdev", deviation);
        close(numbers.get("tested").get("output"), layer.forward(doubles(numbers.get("tested").get("input")), false), trial, "output");
    }

    /** Columns that lie far from 0 keep their digits: mean 1000, deviation 0.1. */
    @Test
    void aMeanFarFromZeroCostsNoDigits() {
        float[] values = new float[64];
        for (int i = 0; i < 64; i++) {
            values[i] = 1000 + (i % 8 - 3.5f) / 32; // exact in single precision
        }
        Moments.Statistics found = new FloatMoments().of(Nd4j.createFromArray(values).reshape(8, 1, 8), null);
        assertEquals(1000, found.mean()[0], 1e-9);
        assertEquals(5.25 / 1024, found.variance()[0], 1e-9);
    }

    private static OneLayer layer(Trial trial) {
        JsonNode numbers = trial.numbers();
        long[] shape = longs(numbers.get("shape"));
        OneLayer layer = new OneLayer(new BatchNormalizationLayer(shape[1], numbers.get("momentum").asDouble(),
                numbers.get("epsilon").asDouble()), trial.type(), shape);
        layer.set("gamma", doubles(numbers.get("gamma")));
        layer.set("beta", doubles(numbers.get("beta")));
        JsonNode lengths = numbers.get("lengths");
        if (!lengths.isNull()) {
            INDArray mask = Nd4j.zeros(trial.type(), shape[0], shape[2]);
            for (int i = 0; i < shape[0]; i++) {
                for (int t = 0; t < lengths.get(i).asInt(); t++) {
                    mask.putScalar(i, t, 1);
                }
            }
            layer.mask(mask);
        }
        return layer;
    }

    /** PyTorch divides by n − 1, Keras by n. After three steps v = momentum³ + what the batches gave. */
    private static double[] populationVariance(JsonNode numbers) {
        double kept = Math.pow(numbers.get("momentum").asDouble(), 3);
        double n = numbers.get("count").asDouble();
        double[] v = doubles(numbers.get("runningVariance"));
        for (int i = 0; i < v.length; i++) {
            v[i] = kept + (v[i] - kept) * (n - 1) / n;
        }
        return v;
    }

    private static double[] variance(double[] log10Deviation) {
        for (int i = 0; i < log10Deviation.length; i++) {
            log10Deviation[i] = Math.pow(10, 2 * log10Deviation[i]);
        }
        return log10Deviation;
    }

    private static void close(JsonNode expected, INDArray found, Trial trial, String what) {
        close(doubles(expected), OneLayer.numbers(found), trial.tolerance(), what);
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
