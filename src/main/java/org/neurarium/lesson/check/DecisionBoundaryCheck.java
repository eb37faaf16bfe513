package org.neurarium.lesson.check;

import java.util.List;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;

/** The two-turn spiral is solved by the offered preset: accuracy of at least 0.95 on points it never saw. */
public final class DecisionBoundaryCheck implements DemoCheck {
    private static final double SOLVED = 0.95;

    @Override
    public CheckReport run(List<Project> steps) throws InputFault {
        Figures figures = new Figures();
        for (Project project : steps) {
            if (project.data().validationSplit() > 0) {
                try (TrainedNetwork network = TrainedNetwork.of(project)) {
                    double accuracy = network.frame().metrics().validationAccuracy();
                    figures.add(project.data().kind() + ".validationAccuracy", accuracy, accuracy >= SOLVED);
                }
            }
        }
        return figures.report();
    }
}
