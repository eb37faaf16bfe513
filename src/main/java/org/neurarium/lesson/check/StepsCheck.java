package org.neurarium.lesson.check;

import java.util.List;
import java.util.Optional;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;
import org.neurarium.train.Metrics;

/** What holds for every demo: its networks train, and the figures that its steps ask for are reached in time. */
public final class StepsCheck {
    /**
     * One step with a network.
     *
     * @param number from 1
     * @param epochs in which the figure is to be reached
     */
    public record Step(int number, Project project, int epochs, Optional<Asked> asked) {
    }

    /** A figure of training that is to be reached. */
    public record Asked(String metric, double bound, boolean atLeast) {
        boolean holds(double value) {
            return atLeast ? value >= bound : value <= bound;
        }
    }

    private StepsCheck() {
    }

    /** @param count of all steps, those without a network too */
    public static CheckReport run(int count, List<Step> steps) throws InputFault {
        Figures figures = new Figures();
        figures.add("steps", count, true);
        for (Step step : steps) {
            check(figures, "step" + step.number(), step);
        }
        return figures.report();
    }

    private static void check(Figures figures, String name, Step step) throws InputFault {
        if (step.asked().isEmpty()) {
            try (TrainedNetwork network = TrainedNetwork.untrained(step.project())) {
                figures.add(name + ".parameters", network.session().parameters().length, true);
            }
            return;
        }
        Asked asked = step.asked().get();
        try (TrainedNetwork network = TrainedNetwork.of(step.project().withTraining(step.project().training().withEpochs(step.epochs())))) {
            double reached = figure(network.frame().metrics(), asked.metric());
            figures.add(name + ".parameters", network.session().parameters().length, true);
            figures.add(name + ".epochs", network.frame().epoch(), true);
            figures.add(name + "." + asked.metric(), reached, asked.holds(reached));
        }
    }

    private static double figure(Metrics metrics, String name) {
        return switch (name) {
            case "loss" -> metrics.trainLoss();
            case "accuracy" -> metrics.trainAccuracy();
            case "validationLoss" -> metrics.validationLoss();
            case "validationAccuracy" -> metrics.validationAccuracy();
            default -> throw new IllegalArgumentException(name);
        };
    }
}
