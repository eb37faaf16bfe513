package org.neurarium.lesson.check;

import java.util.List;
import java.util.Map;
import org.neurarium.dataset.Examples;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;
import org.neurarium.train.MetricHistory;
import org.neurarium.train.probe.ParameterProbe;
import org.neurarium.train.probe.WeightsProbe;

/**
 * From a start at which the sigmoid is saturated and wrong, cross-entropy leaves sooner than the squared error: the first
 * gradients by an output weight are the means of (p − y)·h and of 2(p − y)·p(1 − p)·h, worked out here from the start weights
 * and the points, and the epochs until every point is right are counted.
 */
public final class LossFunctionsCheck implements DemoCheck {
    private static final double TOLERANCE = 1e-3;

    @Override
    public CheckReport run(List<Project> steps) throws InputFault {
        Figures figures = new Figures();
        double squared = gradient(steps.get(0), false, figures, "squaredError");
        double entropy = gradient(steps.get(1), true, figures, "crossEntropy");
        figures.add("ratioOfFirstGradients", entropy / squared, entropy > squared);
        int slow = epochsUntilRight(steps.get(0));
        int fast = epochsUntilRight(steps.get(1));
        figures.add("squaredError.epochsUntilAllRight", slow, slow > fast);
        figures.add("crossEntropy.epochsUntilAllRight", fast, fast <= steps.get(1).training().epochs());
        int likelihood = epochsUntilRight(steps.get(2));
        figures.add("negativeLogLikelihood.epochsUntilAllRight", likelihood, likelihood < slow);
        return figures.report();
    }

    /** The first gradient by the first output weight over all points at once; compares it with the formula. */
    private static double gradient(Project project, boolean entropy, Figures figures, String name) throws InputFault {
        Examples points = TrainingPart.of(project);
        Project whole = project.withTraining(project.training().withBatchSize(points.count()));
        try (TrainedNetwork network = TrainedNetwork.untrained(whole)) {
            var hidden = network.read(new WeightsProbe("h1")).parameters();
            float[] kernel = network.read(new WeightsProbe("out")).parameters().get("kernel");
            ParameterProbe weight = new ParameterProbe("out", "kernel", 0);
            network.read(weight);
            double found = network.step().find(weight).orElseThrow().gradient();
            double wanted = formula(points, hidden, kernel, entropy);
            figures.add(name + ".firstGradient", found, Math.abs(found / wanted - 1) < TOLERANCE);
            return Math.abs(found);
        }
    }

    private static double formula(Examples points, Map<String, float[]> hidden, float[] kernel, boolean entropy) {
        double sum = 0;
        for (int e = 0; e < points.count(); e++) {
            double z = 0; // biases start at 0
            double first = 0;
            for (int u = 0; u < kernel.length; u++) {
                double h = Math.tanh(points.features()[2 * e] * (double) hidden.get("kernel")[u]
                        + points.features()[2 * e + 1] * (double) hidden.get("kernel")[kernel.length + u]);
                z += h * kernel[u];
                first = u == 0 ? h : first;
            }
            double p = 1 / (1 + Math.exp(-z));
            double slope = p - points.labels()[e];
            sum += (entropy ? slope : 2 * slope * p * (1 - p)) * first;
        }
        return sum / points.count();
    }

    /** One more than the epochs trained if it never happened. */
    private static int epochsUntilRight(Project project) throws InputFault {
        int epochs = project.training().epochs();
        try (TrainedNetwork network = TrainedNetwork.of(project)) {
            MetricHistory.Series accuracy = network.session().history().series("trainAccuracy", epochs);
            for (int i = 0; i < accuracy.size(); i++) {
                if (accuracy.mean()[i] == 1) {
                    return (int) Math.round(accuracy.x()[i]);
                }
            }
        }
        return epochs + 1;
    }
}
