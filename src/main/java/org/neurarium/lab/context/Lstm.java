package org.neurarium.lab.context;

import java.util.Random;

/**
 * A layer of LSTM units that reads vectors one after the other: f, i, o = σ(W[x; h; 1]), g = tanh(W[x; h; 1]),
 * c = f∘c + i∘g, h = o∘tanh(c). Gates lie in the order f, i, g, o; the forget bias starts at 1.
 */
final class Lstm {
    private static final int GATES = 4;

    final Learned weights;
    private final int inputs;
    private final int units;
    private final int row;

    Lstm(int inputs, int units, Random random) {
        this.inputs = inputs;
        this.units = units;
        row = inputs + units + 1;
        weights = Learned.uniform(GATES * units * row, 1 / Math.sqrt(units), random);
        for (int u = 0; u < units; u++) {
            weights.values[u * row + row - 1] = 1;
        }
    }

    /**
     * What was computed at each step, in the order of reading.
     *
     * @param gates after σ and tanh, {@code [steps][4 · units]}
     * @param cells c
     * @param states h
     */
    record Pass(double[][] inputs, double[][] gates, double[][] cells, double[][] states) {
    }

    Pass forward(double[][] x) {
        Pass pass = new Pass(x, new double[x.length][GATES * units], new double[x.length][units], new double[x.length][units]);
        double[] zero = new double[units];
        for (int t = 0; t < x.length; t++) {
            double[] h = t == 0 ? zero : pass.states[t - 1];
            double[] c = t == 0 ? zero : pass.cells[t - 1];
            double[] gates = pass.gates[t];
            for (int k = 0; k < gates.length; k++) {
                double sum = sum(k * row, x[t], h);
                gates[k] = k / units == 2 ? Math.tanh(sum) : 1 / (1 + Math.exp(-sum));
            }
            for (int u = 0; u < units; u++) {
                pass.cells[t][u] = gates[u] * c[u] + gates[units + u] * gates[2 * units + u];
                pass.states[t][u] = gates[3 * units + u] * Math.tanh(pass.cells[t][u]);
            }
        }
        return pass;
    }

    private double sum(int at, double[] x, double[] h) {
        double sum = weights.values[at + row - 1];
        for (int j = 0; j < inputs; j++) {
            sum += weights.values[at + j] * x[j];
        }
        for (int j = 0; j < units; j++) {
            sum += weights.values[at + inputs + j] * h[j];
        }
        return sum;
    }

    /**
     * Adds up the gradients of the weights.
     *
     * @param states ∂L/∂h from outside the layer, at each step
     * @return ∂L/∂x at each step
     */
    double[][] backward(Pass pass, double[][] states) {
        int steps = states.length;
        double[][] dx = new double[steps][inputs];
        double[] dh = new double[units];
        double[] dc = new double[units];
        double[] zero = new double[units];
        for (int t = steps - 1; t >= 0; t--) {
            for (int u = 0; u < units; u++) {
                dh[u] += states[t][u];
            }
            double[] slopes = slopes(pass, t, dh, dc);
            dh = onward(slopes, pass.inputs[t], t == 0 ? zero : pass.states[t - 1], dx[t]);
        }
        return dx;
    }

    /** ∂L/∂ the gates' sums; leaves in {@code dc} what goes on to the cell state before. */
    private double[] slopes(Pass pass, int t, double[] dh, double[] dc) {
        double[] gates = pass.gates[t];
        double[] slopes = new double[GATES * units];
        for (int u = 0; u < units; u++) {
            double f = gates[u];
            double i = gates[units + u];
            double g = gates[2 * units + u];
            double o = gates[3 * units + u];
            double squashed = Math.tanh(pass.cells[t][u]);
            double before = t == 0 ? 0 : pass.cells[t - 1][u];
            double d = dc[u] + dh[u] * o * (1 - squashed * squashed);
            slopes[u] = d * before * f * (1 - f);
            slopes[units + u] = d * g * i * (1 - i);
            slopes[2 * units + u] = d * i * (1 - g * g);
            slopes[3 * units + u] = dh[u] * squashed * o * (1 - o);
            dc[u] = d * f;
        }
        return slopes;
    }

    /** Adds up gradients of weights and of the input; gives ∂L/∂h of the step before. */
    private double[] onward(double[] slopes, double[] x, double[] h, double[] dx) {
        double[] before = new double[units];
        for (int k = 0; k < slopes.length; k++) {
            int at = k * row;
            double s = slopes[k];
            for (int j = 0; j < inputs; j++) {
                weights.gradients[at + j] += s * x[j];
                dx[j] += s * weights.values[at + j];
            }
            for (int j = 0; j < units; j++) {
                weights.gradients[at + inputs + j] += s * h[j];
                before[j] += s * weights.values[at + inputs + j];
            }
            weights.gradients[at + row - 1] += s;
        }
        return before;
    }
}
