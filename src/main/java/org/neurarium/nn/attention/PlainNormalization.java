package org.neurarium.nn.attention;

import java.util.Map;
import org.neurarium.nn.layer.Glass.Inside;

/** Layer normalisation of rows in double precision, as the formulas stand. */
final class PlainNormalization {

    private PlainNormalization() {
    }

    static void forward(double[] x, int n, double epsilon, double[] gamma, double[] beta) {
        for (int at = 0; at < x.length; at += n) {
            double mean = mean(x, at, n);
            double s = Math.sqrt(variance(x, at, n, mean) + epsilon);
            for (int i = 0; i < n; i++) {
                x[at + i] = gamma[i] * (x[at + i] - mean) / s + beta[i];
            }
        }
    }

    /** Replaces the slopes of the result by those of the input {@code x}; gives those of γ and β. */
    static double[][] backward(double[] d, double[] x, int n, double epsilon, double[] gamma) {
        double[][] sums = new double[2][n];
        double[] normal = new double[n];
        for (int at = 0; at < x.length; at += n) {
            double mean = mean(x, at, n);
            double s = Math.sqrt(variance(x, at, n, mean) + epsilon);
            double first = 0;
            double second = 0;
            for (int i = 0; i < n; i++) {
                normal[i] = (x[at + i] - mean) / s;
                sums[0][i] += d[at + i] * normal[i];
                sums[1][i] += d[at + i];
                first += gamma[i] * d[at + i] / n;
                second += gamma[i] * d[at + i] * normal[i] / n;
            }
            for (int i = 0; i < n; i++) {
                d[at + i] = (gamma[i] * d[at + i] - first - normal[i] * second) / s;
            }
        }
        return sums;
    }

    /** {@code mean} and {@code deviation} √σ² of each row, as {@code [examples, rows of each]}. */
    static Map<String, Inside> moments(double[] x, int n, int examples) {
        float[] means = new float[x.length / n];
        float[] deviations = new float[means.length];
        for (int row = 0; row < means.length; row++) {
            double mean = mean(x, row * n, n);
            means[row] = (float) mean;
            deviations[row] = (float) Math.sqrt(variance(x, row * n, n, mean));
        }
        int[] shape = {examples, means.length / examples};
        return Map.of("mean", new Inside(shape, means), "deviation", new Inside(shape, deviations));
    }

    private static double mean(double[] x, int at, int n) {
        double sum = 0;
        for (int i = at; i < at + n; i++) {
            sum += x[i];
        }
        return sum / n;
    }

    private static double variance(double[] x, int at, int n, double mean) {
        double sum = 0;
        for (int i = at; i < at + n; i++) {
            sum += (x[i] - mean) * (x[i] - mean);
        }
        return sum / n;
    }
}
