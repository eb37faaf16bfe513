package org.neurarium.lab.cell;

import java.util.ArrayList;
import java.util.List;

/**
 * One unit that reads one number per step, so that everything can be written out. Every step uses the same weights. For
 * each gate s = Wx·x + Wh·h + b, with h the state before (the candidate of the GRU: Wh·(r·h)):
 * <pre>
 *   RNN   h = tanh(s)
 *   LSTM  f, i, o = σ(s)   g = tanh(s)   c = f·c + i·g   h = o·tanh(c)
 *   GRU   r, z = σ(s)      n = tanh(s)   h = (1 − z)·n + z·h
 * </pre>
 * The loss is L = ½(h_T − y)².
 *
 * @param weights Wx, Wh, b for each gate
 * @param inputs x₁ … x_T
 * @param target y
 * @param reach steps that the gradient goes back at most (truncated backpropagation through time); T for all
 */
public record UnrolledCell(CellKind kind, double[][] weights, double[] inputs, double target, int reach) {
    /**
     * The values of one step.
     *
     * @param gates after squashing, in the order of {@link CellKind#gates}; for the plain cell the sum a before it
     * @param h state after the step
     * @param c cell state after the step, LSTM only; else 0
     * @param before state before
     * @param cellBefore cell state before
     */
    public record Step(double x, double[] gates, double h, double c, double before, double cellBefore) {
    }

    /**
     * The gradients of one step; zero where truncation has cut them off.
     *
     * @param dh ∂L/∂h of this step
     * @param dc ∂L/∂c of this step, LSTM only
     * @param sums ∂L/∂s of each gate, before squashing
     * @param weights this step's share of ∂L/∂(Wx, Wh, b) of each gate
     * @param dhBefore what goes on to the state before
     * @param dcBefore what goes on to the cell state before
     * @param cut whether truncation stops here: nothing goes on
     */
    public record Gradient(double dh, double dc, double[] sums, double[][] weights, double dhBefore, double dcBefore, boolean cut) {
    }

    /** Values of all steps, from zero states. */
    public List<Step> forward() {
        List<Step> steps = new ArrayList<>();
        double h = 0;
        double c = 0;
        for (double x : inputs) {
            Step step = step(x, h, c);
            steps.add(step);
            h = step.h();
            c = step.c();
        }
        return steps;
    }

    private Step step(double x, double h, double c) {
        double[] gates = new double[weights.length];
        for (int k = 0; k < gates.length; k++) {
            double state = kind == CellKind.GRU && k == 2 ? gates[0] * h : h;
            double sum = weights[k][0] * x + weights[k][1] * state + weights[k][2];
            gates[k] = kind == CellKind.RNN ? sum : kind.isTanh(k) ? Math.tanh(sum) : sigmoid(sum);
        }
        return switch (kind) {
            case RNN -> new Step(x, gates, Math.tanh(gates[0]), 0, h, c);
            case LSTM -> {
                double cell = gates[0] * c + gates[1] * gates[2];
                yield new Step(x, gates, gates[3] * Math.tanh(cell), cell, h, c);
            }
            case GRU -> new Step(x, gates, (1 - gates[1]) * gates[2] + gates[1] * h, 0, h, c);
        };
    }

    public double loss(List<Step> steps) {
        double miss = steps.get(steps.size() - 1).h() - target;
        return miss * miss / 2;
    }

    /** Gradients of all steps, the first step first. */
    public List<Gradient> backward(List<Step> steps) {
        Gradient[] gradients = new Gradient[steps.size()];
        double dh = steps.get(steps.size() - 1).h() - target;
        double dc = 0;
        for (int t = steps.size() - 1; t >= 0; t--) {
            Gradient g = gradient(steps.get(t), dh, dc, steps.size() - t >= reach);
            gradients[t] = g;
            dh = g.dhBefore();
            dc = g.dcBefore();
            if (g.cut()) {
                dh = 0;
                dc = 0;
            }
        }
        return List.of(gradients);
    }

    private Gradient gradient(Step s, double dh, double dcNext, boolean last) {
        double[] gates = s.gates();
        double[] d = new double[gates.length];
        double dc = 0;
        double dhBefore = 0;
        double dcBefore = 0;
        switch (kind) {
            case RNN -> d[0] = dh * (1 - s.h() * s.h());
            case LSTM -> {
                double squashed = Math.tanh(s.c());
                dc = dcNext + dh * gates[3] * (1 - squashed * squashed);
                d[0] = dc * s.cellBefore() * gates[0] * (1 - gates[0]);
                d[1] = dc * gates[2] * gates[1] * (1 - gates[1]);
                d[2] = dc * gates[1] * (1 - gates[2] * gates[2]);
                d[3] = dh * squashed * gates[3] * (1 - gates[3]);
                dcBefore = dc * gates[0];
            }
            default -> {
                d[1] = dh * (s.before() - gates[2]) * gates[1] * (1 - gates[1]);
                d[2] = dh * (1 - gates[1]) * (1 - gates[2] * gates[2]);
                d[0] = d[2] * weights[2][1] * s.before() * gates[0] * (1 - gates[0]);
                dhBefore = dh * gates[1];
            }
        }
        double[][] share = new double[gates.length][3];
        for (int k = 0; k < gates.length; k++) {
            double narrowed = kind == CellKind.GRU && k == 2 ? gates[0] : 1;
            share[k] = new double[] {d[k] * s.x(), d[k] * narrowed * s.before(), d[k]};
            dhBefore += d[k] * weights[k][1] * narrowed;
        }
        return new Gradient(dh, dc, d, share, dhBefore, dcBefore, last);
    }

    /** ∂L/∂weights: the shares of all steps added up, because all steps use the same weights. */
    public double[][] total(List<Gradient> gradients) {
        double[][] total = new double[weights.length][3];
        for (Gradient g : gradients) {
            for (int k = 0; k < total.length; k++) {
                for (int j = 0; j < 3; j++) {
                    total[k][j] += g.weights()[k][j];
                }
            }
        }
        return total;
    }

    private static double sigmoid(double s) {
        return 1 / (1 + Math.exp(-s));
    }
}
