package org.neurarium.lesson.check;

import java.util.List;
import org.neurarium.dataset.DatasetCatalogue;
import org.neurarium.dataset.Examples;
import org.neurarium.document.Project;
import org.neurarium.document.io.ProjectJson;
import org.neurarium.document.spec.InputFault;
import org.neurarium.train.probe.ActivationsProbe;
import org.neurarium.train.probe.Inputs;

/**
 * A bag of words gives a sentence and its reverse the same score and so gets one of the two wrong; a recurrent net tells them
 * apart. A window's weights grow with its length, those of a convolution and of a recurrent layer do not. What a dense layer has
 * learned about early places is of no use at later ones; the other two recognise the pattern there.
 */
public final class SequenceOrderCheck implements DemoCheck {
    private static final int PAIRS = 200;

    @Override
    public CheckReport run(List<Project> steps) throws InputFault {
        Figures figures = new Figures();
        double[] bag = pairs(steps.get(0));
        figures.add("bag.largestDifferenceOfTwoOrders", bag[0], bag[0] < 1e-5);
        double[] rnn = pairs(steps.get(1));
        figures.add("rnn.pairsToldApart", rnn[1], rnn[1] >= 0.99);
        for (int step = 2; step < 5; step++) {
            Project project = steps.get(step);
            String layer = project.network().layers().get(step == 2 ? 2 : 1).id();
            long weights = Analysed.layer(project, layer).parameters();
            long longer = Analysed.layer(ProjectJson.apply(project, "data.settings.steps", "80"), layer).parameters();
            figures.add(layer + ".weights", weights, weights > 0);
            figures.add(layer + ".weightsAtTwiceTheWindow", longer, step == 2 ? longer > 1.9 * weights : longer == weights);
            try (TrainedNetwork network = TrainedNetwork.of(project)) {
                var metrics = network.frame().metrics();
                figures.add(layer + ".early", metrics.trainAccuracy(), metrics.trainAccuracy() >= 0.95);
                double late = metrics.validationAccuracy();
                figures.add(layer + ".late", late, step == 2 ? late < 0.75 : late >= 0.9);
            }
        }
        return figures.report();
    }

    /** The largest difference between the outputs for a sentence and its reverse, and the share of pairs that are told apart. */
    private static double[] pairs(Project project) throws InputFault {
        Examples all = DatasetCatalogue.get(project.data().kind()).load(project.data().settings());
        double most = 0;
        int told = 0;
        try (TrainedNetwork network = TrainedNetwork.of(project)) {
            var frame = network.read(new ActivationsProbe("out", Inputs.of(all.inputs(0, 2 * PAIRS))));
            int units = frame.units();
            for (int i = 0; i < PAIRS; i++) {
                double one = frame.values()[(2 * i + 1) * units - 1];
                double other = frame.values()[(2 * i + 2) * units - 1];
                most = Math.max(most, Math.abs(one - other));
                told += one < 0.5 && other > 0.5 ? 1 : 0;
            }
        }
        return new double[] {most, told / (double) PAIRS};
    }
}
