package org.neurarium.lesson.check;

import java.util.Optional;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;
import org.neurarium.lesson.Demo;
import org.neurarium.lesson.DemoStep;
import org.neurarium.lesson.Goal;
import org.neurarium.train.Metrics;

/**
 * What holds for every demo: each step's network is one that trains, and a figure that its goal asks for is reached within
 * the step's epochs, or the project's own where it names none.
 */
public final class OwnDemoCheck {
    private OwnDemoCheck() {
    }

    public static CheckReport run(Demo demo) throws InputFault {
        Figures figures = new Figures();
        figures.add("steps", demo.steps().size(), true);
        for (int i = 0; i < demo.steps().size(); i++) {
            DemoStep step = demo.steps().get(i);
            Optional<Project> project = step.project();
            if (project.isPresent()) {
                check(figures, "step" + (i + 1), step, project.get());
            }
        }
        return figures.report();
    }

    private static void check(Figures figures, String name, DemoStep step, Project project) throws InputFault {
        Optional<Goal.Metric> goal = step.goal().filter(Goal.Metric.class::isInstance).map(Goal.Metric.class::cast);
        boolean train = goal.isPresent();
        int epochs = step.epochs() > 0 ? step.epochs() : project.training().epochs();
        Project trained = project.withTraining(project.training().withEpochs(epochs));
        try (TrainedNetwork network = train ? TrainedNetwork.of(trained) : TrainedNetwork.untrained(project)) {
            figures.add(name + ".parameters", network.session().parameters().length, true);
            if (train) {
                double reached = figure(network.frame().metrics(), goal.get().name());
                figures.add(name + ".epochs", network.frame().epoch(), true);
                figures.add(name + "." + goal.get().name(), reached, goal.get().holds(reached));
            }
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
