package org.neurarium.lesson.check;

import java.util.List;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;

/**
 * The numbers on screen are those of Cho's unit (2014): h_t = z∘h_{t−1} + (1 − z)∘ĥ, z the update gate and ĥ the candidate,
 * at every unit and step of trained networks in both languages.
 */
public final class GruGatesCheck implements DemoCheck {
    /** Single precision. */
    private static final double TOLERANCE = 1e-5;

    @Override
    public CheckReport run(List<Project> steps) throws InputFault {
        Figures figures = new Figures();
        for (Project project : steps.subList(1, 3)) {
            try (TrainedNetwork network = TrainedNetwork.of(project)) {
                Gates gates = new Gates(network, "memory");
                double hidden = gates.largest(s -> Math.abs(s.now("hidden") - s.now("update") * s.before("hidden")
                        - (1 - s.now("update")) * s.now("candidate")));
                String name = project.data().kind();
                figures.add(name + ".hiddenFromGates", hidden, hidden < TOLERANCE);
                figures.add(name + ".numbersCompared", gates.compared(), gates.compared() > 0);
                double accuracy = network.frame().metrics().validationAccuracy();
                figures.add(name + ".validationAccuracy", accuracy, accuracy >= 0.95);
            }
        }
        return figures.report();
    }
}
