package org.neurarium.lesson.check;

import java.util.List;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;
import org.neurarium.nn.layer.Glass;
import org.neurarium.train.probe.ActivationsProbe;
import org.neurarium.train.probe.DropoutProbe;
import org.neurarium.train.probe.Inputs;

/**
 * Inverted dropout (Srivastava et al. 2014): in training each number is 0 or multiplied by 1/(1 − r), so that the expected
 * activation is kept; when the network is asked nothing is dropped. With it the gap between the losses is smaller.
 */
public final class DropoutCheck implements DemoCheck {
    private static final int UPDATES = 40;
    private static final String DROPPED = "drop";

    @Override
    public CheckReport run(List<Project> steps) throws InputFault {
        Figures figures = new Figures();
        masks(steps.get(0), figures);
        OverfittingCheck.Curves with = OverfittingCheck.Curves.of(steps.get(1));
        OverfittingCheck.Curves without = OverfittingCheck.Curves.of(steps.get(2));
        figures.add("dropout.trainLoss", with.train(), with.train() > without.train());
        figures.add("dropout.validationLoss", with.validation(), with.validation() < without.validation());
        figures.add("without.trainLoss", without.train(), without.train() > 0);
        figures.add("without.validationLoss", without.validation(), without.gap() > with.gap());
        return figures.report();
    }

    private static void masks(Project project, Figures figures) throws InputFault {
        double rate = project.network().find(DROPPED).orElseThrow().settings().number("rate", Double.NaN);
        double sum = 0;
        long drawn = 0;
        boolean two = true;
        try (TrainedNetwork network = TrainedNetwork.untrained(project)) {
            Inputs inputs = Inputs.of(TrainingPart.of(project).features());
            float[] before = network.read(new ActivationsProbe("h1", inputs)).values();
            float[] after = network.read(new ActivationsProbe(DROPPED, inputs)).values();
            figures.add("asked.nothingDropped", java.util.Arrays.equals(before, after), java.util.Arrays.equals(before, after));
            DropoutProbe probe = new DropoutProbe(DROPPED);
            network.read(probe);
            for (int i = 0; i < UPDATES; i++) {
                Glass.Inside mask = network.step().find(probe).orElseThrow().activations().get("");
                for (float m : mask.values()) {
                    two &= m == 0 || Math.abs(m - 1 / (1 - rate)) < 1e-6;
                    sum += m;
                    drawn++;
                }
            }
        }
        figures.add("mask.onlyTwoValues", two, two);
        // A mask number has mean 1 and variance r/(1 − r); four standard errors of the mean.
        double mean = sum / drawn;
        figures.add("mask.mean", mean, Math.abs(mean - 1) < 4 * Math.sqrt(rate / (1 - rate) / drawn));
        figures.add("mask.numbers", drawn, drawn > 0);
    }
}
