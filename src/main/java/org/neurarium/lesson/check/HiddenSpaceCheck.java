package org.neurarium.lesson.check;

import java.util.List;
import org.neurarium.dataset.Examples;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;
import org.neurarium.train.probe.ActivationsProbe;
import org.neurarium.train.probe.Inputs;
import org.neurarium.train.probe.ResultsProbe;

/**
 * No flat cut separates the classes in the plane; after training one does in hidden space, whose two units are not
 * saturated, so that the picture shows it. Whether there is such a cut is found by the perceptron rule on the hidden
 * activations, which stops exactly if there is one. A disc in a ring needs more than two units.
 */
public final class HiddenSpaceCheck implements DemoCheck {
    private static final String HIDDEN = "h1";
    private static final int ROUNDS = 20_000;
    private static final double END = 0.95;
    private static final double MOSTLY = 0.5;

    @Override
    public CheckReport run(List<Project> steps) throws InputFault {
        Figures figures = new Figures();
        separated("xor", steps.get(1), figures);
        separated("ring", steps.get(3), figures);
        try (TrainedNetwork narrow = TrainedNetwork.of(steps.get(2))) {
            int wrong = narrow.read(new ResultsProbe(false)).wrong().length;
            figures.add("ring.twoUnits.wrong", wrong, wrong > 0);
        }
        return figures.report();
    }

    private static void separated(String name, Project project, Figures figures) throws InputFault {
        Examples points = TrainingPart.of(project);
        int inPlane = fewestWrong(points.features(), 2, points.labels());
        figures.add(name + ".inputSpace.wrong", inPlane, inPlane > 0);
        try (TrainedNetwork network = TrainedNetwork.of(project)) {
            ActivationsProbe.Frame hidden = network.read(new ActivationsProbe(HIDDEN, Inputs.of(points.features())));
            int wrong = fewestWrong(hidden.values(), hidden.units(), points.labels());
            figures.add(name + ".hiddenSpace.wrong", wrong, wrong == 0);
            double accuracy = network.frame().metrics().validationAccuracy();
            figures.add(name + ".validationAccuracy", accuracy, accuracy >= 0.95);
            if (hidden.units() == 2) {
                double saturated = saturated(hidden.values());
                figures.add(name + ".saturatedShare", saturated, saturated < MOSTLY);
            }
        }
    }

    /** Share of the activations that stick to an end of tanh. */
    private static double saturated(float[] values) {
        int count = 0;
        for (float v : values) {
            count += Math.abs(v) > END ? 1 : 0;
        }
        return (double) count / values.length;
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
