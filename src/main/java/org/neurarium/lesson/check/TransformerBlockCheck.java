package org.neurarium.lesson.check;

import java.util.List;
import java.util.Optional;
import org.neurarium.compile.NetworkAnalysis;
import org.neurarium.compile.NetworkAnalyzer;
import org.neurarium.dataset.Examples;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;
import org.neurarium.lab.attention.LayerCost;
import org.neurarium.lab.attention.LayerRun;

/**
 * What layers cost (Vaswani et al. 2017, table 1), counted multiplication by multiplication while they run: attention
 * 2n²d, restricted 2·r·n·d, recurrence n·d², convolution k·n·d²; steps that must follow each other 1, 1, n, 1. The
 * block on the canvas, from single layers, has as many parameters as the layer that is a whole block, and learns.
 */
public final class TransformerBlockCheck implements DemoCheck {
    private static final int D = 24;
    private static final int K = 3;
    private static final int R = 5;

    @Override
    public CheckReport run(List<Project> steps) throws InputFault {
        Figures figures = new Figures();
        for (int n : new int[] {8, 40}) {
            long[] counted = {2L * n * n * D, 2L * R * n * D, (long) n * D * D, (long) K * n * D * D};
            int[] sequential = {1, 1, n, 1};
            for (LayerCost cost : LayerCost.values()) {
                LayerRun run = new LayerRun(cost, new LayerCost.Sizes(n, D, K, R), 1);
                run.run();
                figures.add(cost + ".n" + n, run.multiplyAdds(), run.multiplyAdds() == counted[cost.ordinal()]
                        && cost.multiplyAdds(new LayerCost.Sizes(n, D, K, R)) == run.multiplyAdds());
                figures.add(cost + ".sequential.n" + n, cost.sequentialSteps(new LayerCost.Sizes(n, D, K, R)),
                        cost.sequentialSteps(new LayerCost.Sizes(n, D, K, R)) == sequential[cost.ordinal()]);
            }
        }
        long single = parameters(steps.get(0));
        figures.add("block.parameters", single, single == parameters(steps.get(1)));
        try (TrainedNetwork network = TrainedNetwork.of(steps.get(0))) {
            double accuracy = network.frame().metrics().validationAccuracy();
            figures.add("block.validationAccuracy", accuracy, accuracy >= 0.95);
        }
        return figures.report();
    }

    private static long parameters(Project project) throws InputFault {
        Examples data = TrainingPart.of(project);
        NetworkAnalysis analysis = NetworkAnalyzer.analyse(project, Optional.of(data.schema()));
        return analysis.parameters();
    }
}
