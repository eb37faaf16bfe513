package org.neurarium.lesson.check;

import java.util.List;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;

/**
 * The numbers on screen are those of Hochreiter and Schmidhuber's cell (1997) with Gers' forget gate (2000):
 * c_t = f∘c_{t−1} + i∘g and h_t = o∘tanh(c_t), at every unit and step of trained networks in both languages.
 */
public final class LstmGatesCheck implements DemoCheck {
    /** Single precision, with the fast tanh of the layer. */
    private static final double TOLERANCE = 1e-5;

    @Override
    public CheckReport run(List<Project> steps) throws InputFault {
        Figures figures = new Figures();
        for (Project project : steps.subList(1, 3)) {
            try (TrainedNetwork network = TrainedNetwork.of(project)) {
                Gates gates = new Gates(network, "memory");
                double cell = gates.largest(s -> Math.abs(s.now("cell") - s.now("forget") * s.before("cell")
                        - s.now("input") * s.now("candidate")));
                double hidden = gates.largest(s -> Math.abs(s.now("hidden") - s.now("output") * Math.tanh(s.now("cell"))));
                String name = project.data().kind();
                figures.add(name + ".cellFromGates", cell, cell < TOLERANCE);
                figures.add(name + ".hiddenFromCell", hidden, hidden < TOLERANCE);
                figures.add(name + ".numbersCompared", gates.compared(), gates.compared() > 0);
                double accuracy = network.frame().metrics().validationAccuracy();
                figures.add(name + ".validationAccuracy", accuracy, accuracy >= 0.95);
            }
        }
        return figures.report();
    }
}
