package org.neurarium.train;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One step of a recurrent layer for one example, gate by gate and unit by unit in double precision: an oracle that shares
 * nothing with the layers but the names of their parameters.
 */
final class PlainCell {
    private final String kind;
    private final boolean resetAfter;
    private final float[] kernel;
    private final float[] recurrent;
    private final float[] bias;
    private final float[] recurrentBias;
    final int units;
    private final int gates;

    /**
     * @param kind lstm, gru or simple-rnn
     * @param parameters as WeightsProbe gives them
     * @param prefix of their names: empty, or of one direction of two
     */
    PlainCell(String kind, boolean resetAfter, Map<String, float[]> parameters, String prefix) {
        this.kind = kind;
        this.resetAfter = resetAfter;
        this.kernel = parameters.get(name(prefix, "kernel"));
        this.recurrent = parameters.get(name(prefix, "recurrentKernel"));
        this.bias = parameters.get(name(prefix, "bias"));
        this.gates = kind.equals("lstm") ? 4 : kind.equals("gru") ? 3 : 1;
        this.units = bias.length / gates;
        this.recurrentBias = parameters.getOrDefault(name(prefix, "recurrentBias"), new float[bias.length]);
    }

    private static String name(String prefix, String name) {
        return prefix.isEmpty() ? name : prefix + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** What a step leaves: {@code hidden}, an LSTM's {@code cell}, and the gates by name. */
    Map<String, double[]> step(double[] x, double[] h, double[] c) {
        return switch (kind) {
            case "lstm" -> lstm(x, h, c);
            case "gru" -> gru(x, h);
            default -> simple(x, h);
        };
    }

    private Map<String, double[]> lstm(double[] x, double[] h, double[] c) {
        Map<String, double[]> all = named("input", "forget", "candidate", "output", "cell", "hidden");
        for (int u = 0; u < units; u++) {
            double i = sigmoid(fromInput(0, u, x) + fromState(0, u, h));
            double f = sigmoid(fromInput(1, u, x) + fromState(1, u, h));
            double g = Math.tanh(fromInput(2, u, x) + fromState(2, u, h));
            double o = sigmoid(fromInput(3, u, x) + fromState(3, u, h));
            double cell = f * c[u] + i * g;
            put(all, u, i, f, g, o, cell, o * Math.tanh(cell));
        }
        return all;
    }

    private Map<String, double[]> gru(double[] x, double[] h) {
        Map<String, double[]> all = named("update", "reset", "candidate", "hidden");
        double[] faded = new double[units];
        for (int u = 0; u < units; u++) {
            faded[u] = sigmoid(fromInput(1, u, x) + fromState(1, u, h)) * h[u];
        }
        for (int u = 0; u < units; u++) {
            double z = sigmoid(fromInput(0, u, x) + fromState(0, u, h));
            double r = sigmoid(fromInput(1, u, x) + fromState(1, u, h));
            double g = Math.tanh(fromInput(2, u, x) + (resetAfter ? r * fromState(2, u, h) : fromState(2, u, faded)));
            put(all, u, z, r, g, z * h[u] + (1 - z) * g);
        }
        return all;
    }

    private Map<String, double[]> simple(double[] x, double[] h) {
        Map<String, double[]> all = named("hidden");
        for (int u = 0; u < units; u++) {
            put(all, u, Math.tanh(fromInput(0, u, x) + fromState(0, u, h)));
        }
        return all;
    }

    private double fromInput(int gate, int unit, double[] x) {
        double sum = bias[gate * units + unit];
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * kernel[(i * gates + gate) * units + unit];
        }
        return sum;
    }

    private double fromState(int gate, int unit, double[] h) {
        double sum = recurrentBias[gate * units + unit];
        for (int i = 0; i < units; i++) {
            sum += h[i] * recurrent[(i * gates + gate) * units + unit];
        }
        return sum;
    }

    private Map<String, double[]> named(String... names) {
        Map<String, double[]> all = new LinkedHashMap<>();
        for (String name : names) {
            all.put(name, new double[units]);
        }
        return all;
    }

    private static void put(Map<String, double[]> all, int unit, double... values) {
        int at = 0;
        for (double[] quantity : all.values()) {
            quantity[unit] = values[at++];
        }
    }

    private static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }
}
