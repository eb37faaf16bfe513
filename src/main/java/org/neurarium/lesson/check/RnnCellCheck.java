package org.neurarium.lesson.check;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.neurarium.document.Project;
import org.neurarium.lab.cell.CellKind;
import org.neurarium.lab.cell.UnrolledCell;

/**
 * The cell of the lab: every state is h = tanh(Wx·x + Wh·h + b) of the one before, and the gradients of the weights that all
 * steps share are the differences quotients of the loss, for the plain cell and for those with gates.
 */
public final class RnnCellCheck implements DemoCheck {
    private static final int STEPS = 5;
    private static final double NUDGE = 1e-6;

    @Override
    public CheckReport run(List<Project> steps) {
        Figures figures = new Figures();
        double apart = 0;
        UnrolledCell plain = cell(CellKind.RNN);
        double h = 0;
        for (UnrolledCell.Step step : plain.forward()) {
            double[] w = plain.weights()[0];
            h = Math.tanh(w[0] * step.x() + w[1] * h + w[2]);
            apart = Math.max(apart, Math.abs(h - step.h()));
        }
        figures.add("rnn.statesFromFormula", apart, apart < 1e-12);
        for (CellKind kind : CellKind.values()) {
            double miss = miss(cell(kind));
            figures.add(kind.name().toLowerCase(Locale.ROOT) + ".gradientFromDifferences", miss, miss < 1e-8);
        }
        return figures.report();
    }

    /** The largest distance of a gradient from its central difference. */
    private static double miss(UnrolledCell cell) {
        double[][] gradients = cell.total(cell.backward(cell.forward()));
        double miss = 0;
        for (int k = 0; k < gradients.length; k++) {
            for (int j = 0; j < gradients[k].length; j++) {
                double before = cell.weights()[k][j];
                cell.weights()[k][j] = before + NUDGE;
                double above = cell.loss(cell.forward());
                cell.weights()[k][j] = before - NUDGE;
                double below = cell.loss(cell.forward());
                cell.weights()[k][j] = before;
                miss = Math.max(miss, Math.abs((above - below) / (2 * NUDGE) - gradients[k][j]));
            }
        }
        return miss;
    }

    private static UnrolledCell cell(CellKind kind) {
        Random random = new Random(kind.ordinal());
        double[][] weights = new double[kind.gates().size()][];
        for (int k = 0; k < weights.length; k++) {
            weights[k] = random.doubles(3, -1.5, 1.5).toArray();
        }
        return new UnrolledCell(kind, weights, random.doubles(STEPS, -2, 2).toArray(), 0.5, STEPS);
    }
}
