package org.neurarium.lesson.check;

import java.util.List;
import java.util.Optional;
import org.neurarium.compile.NetworkAnalyzer;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;
import org.neurarium.lab.convolution.Connections;

/**
 * An image of 1000×1000 and a million hidden units need 10¹² weights; windows of 2×2 with weights of their own 4·10⁶; one
 * shared filter 4, a hundred of them 400. On the same digits a convolutional network with fewer parameters than a dense one
 * reads more of those held out.
 */
public final class WhyConvolutionCheck implements DemoCheck {
    @Override
    public CheckReport run(List<Project> steps) throws InputFault {
        Figures figures = new Figures();
        Connections.Sizes sizes = new Connections.Sizes(1000, 1000, 1, 1_000_000, 2, 100);
        add(figures, Connections.DENSE, sizes, 1_000_000_000_000L);
        add(figures, Connections.LOCAL, sizes, 4_000_000);
        add(figures, Connections.SHARED, sizes, 4);
        add(figures, Connections.MAPS, sizes, 400);
        Project dense = steps.get(0);
        Project convolution = steps.get(1);
        long many = parameters(dense);
        long few = parameters(convolution);
        // 784 pixels to 64 units and 10 answers, each unit with a bias.
        figures.add("dense.parameters", many, many == (784 + 1) * 64 + (64 + 1) * 10);
        // Eight filters of 5×5, sixteen of 5×5×8, 400 numbers to 10 answers.
        figures.add("convolution.parameters", few, few == 8 * 26 + 16 * 201 + 401 * 10);
        double read = accuracy(dense);
        double better = accuracy(convolution);
        figures.add("dense.validationAccuracy", read, read > 0.5);
        figures.add("convolution.validationAccuracy", better, better > read);
        return figures.report();
    }

    private static void add(Figures figures, Connections connections, Connections.Sizes sizes, long expected) {
        long weights = connections.weights(sizes);
        figures.add(connections.name().toLowerCase(java.util.Locale.ROOT) + ".weights", weights, weights == expected);
    }

    private static long parameters(Project project) throws InputFault {
        return NetworkAnalyzer.analyse(project, Optional.of(TrainingPart.of(project).schema())).parameters();
    }

    private static double accuracy(Project project) throws InputFault {
        try (TrainedNetwork network = TrainedNetwork.of(project)) {
            return network.frame().metrics().validationAccuracy();
        }
    }
}
