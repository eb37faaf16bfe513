package org.neurarium.lesson.check;

import java.util.List;
import org.neurarium.dataset.Examples;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;
import org.neurarium.train.probe.WeightsProbe;

/**
 * Gradient descent on scaled inputs arrives at the solution of the normal equations XᵀXw = Xᵀy; on unscaled inputs the
 * same learning rate diverges; a hidden layer gains little, because the made prices are linear in their inputs.
 */
public final class LinearRegressionCheck implements DemoCheck {
    private static final double TOLERANCE = 1e-3;
    /** What "hardly gets better" means: the hidden layer's validation loss is not below this share of the line's. */
    private static final double LITTLE = 0.9;

    @Override
    public CheckReport run(List<Project> steps) throws InputFault {
        Figures figures = new Figures();
        double linear;
        try (TrainedNetwork network = TrainedNetwork.of(steps.get(1))) {
            double[] exact = normalEquations(TrainingPart.of(steps.get(1)));
            var found = network.read(new WeightsProbe("out")).parameters();
            double worst = Math.abs(found.get("bias")[0] - exact[exact.length - 1]);
            for (int i = 0; i < exact.length - 1; i++) {
                worst = Math.max(worst, Math.abs(found.get("kernel")[i] - exact[i]));
            }
            figures.add("largestDistanceFromNormalEquations", worst, worst <= TOLERANCE);
            linear = network.frame().metrics().validationLoss();
            figures.add("validationLoss", linear, linear > 0);
        }
        try (TrainedNetwork unscaled = TrainedNetwork.of(steps.get(2))) {
            figures.add("unscaled.stoppedBy", unscaled.frame().stoppedBy(),
                    unscaled.frame().stoppedBy().equals("diverged"));
        }
        try (TrainedNetwork hidden = TrainedNetwork.of(steps.get(3))) {
            double loss = hidden.frame().metrics().validationLoss();
            figures.add("hiddenLayer.validationLoss", loss, loss > LITTLE * linear);
        }
        return figures.report();
    }

    /** Least squares with a bias, in double precision: {@code [features + 1]}, the bias last. */
    private static double[] normalEquations(Examples examples) {
        int features = (int) examples.shape().count();
        int size = features + 1;
        double[][] system = new double[size][size + 1]; // [XᵀX | Xᵀy]
        for (int e = 0; e < examples.count(); e++) {
            double[] x = new double[size];
            for (int i = 0; i < features; i++) {
                x[i] = examples.features()[e * features + i];
            }
            x[features] = 1;
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    system[i][j] += x[i] * x[j];
                }
                system[i][size] += x[i] * examples.values()[e];
            }
        }
        return solve(system);
    }

    /** Gauss–Jordan elimination with the largest pivot of each column. */
    private static double[] solve(double[][] system) {
        int size = system.length;
        for (int column = 0; column < size; column++) {
            int pivot = column;
            for (int row = column + 1; row < size; row++) {
                if (Math.abs(system[row][column]) > Math.abs(system[pivot][column])) {
                    pivot = row;
                }
            }
            double[] swapped = system[column];
            system[column] = system[pivot];
            system[pivot] = swapped;
            for (int row = 0; row < size; row++) {
                double factor = row == column ? 0 : system[row][column] / system[column][column];
                for (int j = column; factor != 0 && j <= size; j++) {
                    system[row][j] -= factor * system[column][j];
                }
            }
        }
        double[] solution = new double[size];
        for (int i = 0; i < size; i++) {
            solution[i] = system[i][size] / system[i][i];
        }
        return solution;
    }
}
