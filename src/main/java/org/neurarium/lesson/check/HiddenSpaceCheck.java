package org.neurarium.lesson.check;

import java.util.List;
import org.neurarium.dataset.Examples;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;
import org.neurarium.train.probe.ActivationsProbe;
import org.neurarium.train.probe.Inputs;
import org.neurarium.train.probe.ResultsProbe;

/**
 * Before training no flat cut separates the classes, neither in the plane nor in hidden space; after training one does
 * in hidden space. Whether there is such a cut is found by the perceptron rule on the hidden activations, which stops
 * exactly if there is one. With two hidden units some points stay wrong.
 */
public final class HiddenSpaceCheck implements DemoCheck {
    private static final String HIDDEN = "h1";
    private static final int ROUNDS = 20_000;

    @Override
    public CheckReport run(List<Project> steps) throws InputFault {
        Figures figures = new Figures();
        Project project = steps.get(1);
        Examples points = TrainingPart.of(project);
        int inPlane = fewestWrong(points.features(), 2, points.labels());
        figures.add("inputSpace.wrong", inPlane, inPlane > 0);
        try (TrainedNetwork network = TrainedNetwork.of(project)) {
            ActivationsProbe.Frame hidden = network.read(new ActivationsProbe(HIDDEN, Inputs.of(points.features())));
            int wrong = fewestWrong(hidden.values(), hidden.units(), points.labels());
            figures.add("hiddenSpace.wrong", wrong, wrong == 0);
            double accuracy = network.frame().metrics().validationAccuracy();
            figures.add("validationAccuracy", accuracy, accuracy >= 0.95);
        }
        try (TrainedNetwork narrow = TrainedNetwork.of(steps.get(3))) {
            int wrong = narrow.read(new ResultsProbe(false)).wrong().length;
            figures.add("twoUnits.wrong", wrong, wrong > 0);
        }
        return figures.report();
    }

    /** Errors of the best cut that the perceptron rule came across; 0 if and when it converged. */
    private static int fewestWrong(float[] points, int width, int[] labels) {
        double[] w = new double[width + 1];
        int fewest = labels.length;
        for (int round = 0; round < ROUNDS && fewest > 0; round++) {
            int wrong = 0;
            for (int e = 0; e < labels.length; e++) {
                double sum = w[width];
                for (int i = 0; i < width; i++) {
                    sum += w[i] * points[e * width + i];
                }
                int sign = labels[e] == 1 ? 1 : -1;
                if (sign * sum <= 0) {
                    wrong++;
                    for (int i = 0; i < width; i++) {
                        w[i] += sign * points[e * width + i];
                    }
                    w[width] += sign;
                }
            }
            fewest = Math.min(fewest, wrong);
        }
        return fewest;
    }
}
