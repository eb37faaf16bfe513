package org.neurarium.lab.cell;

import java.util.Random;

/**
 * How large ∂L/∂h is, lag by lag, in a plain recurrent net h ← tanh(Wh·h + x) or h ← Wh·h + x, where Wh is a random
 * orthogonal matrix times the radius: all its eigenvalues have that size. Without tanh every lag multiplies the norm by
 * the radius. The gradient at lag 0 has norm 1.
 *
 * @param radius spectral radius of Wh
 * @param tanh whether states are squashed
 * @param lags steps back
 * @param reach lag beyond which truncation leaves nothing; {@code lags} for none
 * @param seed of Wh and of the inputs
 */
public record LagExperiment(double radius, boolean tanh, int lags, int reach, long seed) {
    /** Units of the net. */
    public static final int UNITS = 16;
    private static final double INPUT = 0.5;

    /**
     * @param norms ‖∂L/∂h‖ by lag, from 0
     * @param states ‖h‖ by lag; truncation leaves them as they are
     * @param total ‖∂L/∂Wh‖, over all lags
     */
    public record Result(double[] norms, double[] states, double total) {
        /** The norm of the whole gradient after clipping by norm: min(norm, threshold). */
        public double clipped(double threshold) {
            return Math.min(total, threshold);
        }
    }

    public Result run() {
        Random random = new Random(seed);
        double[][] w = orthogonal(random);
        for (double[] row : w) {
            for (int j = 0; j < UNITS; j++) {
                row[j] *= radius;
            }
        }
        double[][] h = new double[lags + 2][UNITS];
        for (int t = 1; t <= lags + 1; t++) {
            for (int i = 0; i < UNITS; i++) {
                double sum = dot(w[i], h[t - 1]) + INPUT * random.nextGaussian();
                h[t][i] = tanh ? Math.tanh(sum) : sum;
            }
        }
        return backward(w, h, unit(random));
    }

    private Result backward(double[][] w, double[][] h, double[] gradient) {
        double[] norms = new double[lags + 1];
        double[] states = new double[lags + 1];
        double[][] dw = new double[UNITS][UNITS];
        double[] g = gradient;
        for (int lag = 0; lag <= lags; lag++) {
            int t = lags + 1 - lag;
            states[lag] = norm(h[t]);
            if (lag > reach) {
                continue;
            }
            norms[lag] = norm(g);
            double[] next = new double[UNITS];
            for (int i = 0; i < UNITS; i++) {
                double d = tanh ? g[i] * (1 - h[t][i] * h[t][i]) : g[i];
                for (int j = 0; j < UNITS; j++) {
                    next[j] += w[i][j] * d;
                    dw[i][j] += d * h[t - 1][j];
                }
            }
            g = next;
        }
        double total = 0;
        for (double[] row : dw) {
            total += dot(row, row);
        }
        return new Result(norms, states, Math.sqrt(total));
    }

    /** Gram and Schmidt on normal vectors. */
    static double[][] orthogonal(Random random) {
        double[][] q = new double[UNITS][];
        for (int i = 0; i < UNITS; i++) {
            q[i] = random.doubles(UNITS, -1, 1).toArray();
            for (int pass = 0; pass < 2; pass++) {
                for (int k = 0; k < i; k++) {
                    double along = dot(q[i], q[k]);
                    for (int j = 0; j < UNITS; j++) {
                        q[i][j] -= along * q[k][j];
                    }
                }
            }
            scale(q[i]);
        }
        return q;
    }

    private static double[] unit(Random random) {
        double[] v = new double[UNITS];
        for (int i = 0; i < UNITS; i++) {
            v[i] = random.nextGaussian();
        }
        scale(v);
        return v;
    }

    private static void scale(double[] v) {
        double norm = norm(v);
        for (int i = 0; i < v.length; i++) {
            v[i] /= norm;
        }
    }

    private static double norm(double[] v) {
        return Math.sqrt(dot(v, v));
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
