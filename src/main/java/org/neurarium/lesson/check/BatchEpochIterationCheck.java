package org.neurarium.lesson.check;

import java.util.List;
import org.neurarium.dataset.Examples;
import org.neurarium.document.Choice;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.InputFault;
import org.neurarium.train.probe.ParameterProbe;

/**
 * An epoch of n examples in batches of B takes ⌈n / B⌉ iterations. The gradient of a batch lies around that of all examples
 * with the standard deviation σ/√B · √((n − B)/(n − 1)) of a sample drawn without putting back (Cochran 1977, §2.5), σ being
 * that of the single examples' gradients, worked out here from the points: the network stands still at w = 0.
 */
public final class BatchEpochIterationCheck implements DemoCheck {
    private static final int EPOCHS = 2;
    private static final int NOISY = 10;
    /** The spread of 100 batches has itself a relative standard error of 1/√200 = 7 %; three of them. */
    private static final double TOLERANCE = 0.21;
    private static final Choice STILL = new Choice("sgd", Settings.of("learningRate", 1e-9));

    @Override
    public CheckReport run(List<Project> steps) throws InputFault {
        Figures figures = new Figures();
        Examples points = TrainingPart.of(steps.get(0));
        for (Project project : steps) {
            int batch = project.training().batchSize();
            try (TrainedNetwork network = TrainedNetwork.of(project.withTraining(project.training().withEpochs(EPOCHS)))) {
                long each = network.frame().iteration() / EPOCHS;
                figures.add("batch" + batch + ".iterationsPerEpoch", each, each == (long) Math.ceil(points.count() / (double) batch));
            }
        }
        double[] gradients = gradients(points);
        double measured = spread(batches(steps.get(0), points.count() / NOISY), mean(gradients));
        double expected = spread(gradients, mean(gradients)) / Math.sqrt(NOISY)
                * Math.sqrt((points.count() - NOISY) / (points.count() - 1.0));
        figures.add("batch" + NOISY + ".gradientNoise", measured, Math.abs(measured / expected - 1) < TOLERANCE);
        figures.add("batch" + NOISY + ".gradientNoiseByTheory", expected, expected > 0);
        return figures.report();
    }

    /** ∂/∂w₁ of each example's cross-entropy at w = 0, where the neuron answers ½: (½ − y)·x₁. */
    private static double[] gradients(Examples points) {
        double[] all = new double[points.count()];
        for (int e = 0; e < all.length; e++) {
            all[e] = (0.5 - points.labels()[e]) * points.features()[2 * e];
        }
        return all;
    }

    /** ∂/∂w₁ of each batch's mean loss during one epoch, as the network has it. */
    private static double[] batches(Project project, int count) throws InputFault {
        var training = project.training().withBatchSize(NOISY).withOptimizer(STILL);
        double[] all = new double[count];
        try (TrainedNetwork network = TrainedNetwork.untrained(project.withTraining(training))) {
            ParameterProbe weight = new ParameterProbe("out", "kernel", 0);
            network.read(weight);
            for (int b = 0; b < count; b++) {
                all[b] = network.step().find(weight).orElseThrow().gradient();
            }
        }
        return all;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        return sum / values.length;
    }

    private static double spread(double[] values, double around) {
        double squares = 0;
        for (double v : values) {
            squares += (v - around) * (v - around);
        }
        return Math.sqrt(squares / values.length);
    }
}
