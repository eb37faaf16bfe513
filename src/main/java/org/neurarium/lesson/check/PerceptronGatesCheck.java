package org.neurarium.lesson.check;

import java.util.Arrays;
import java.util.List;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;
import org.neurarium.train.probe.Inputs;
import org.neurarium.train.probe.PredictionProbe;
import org.neurarium.train.probe.ResultsProbe;
import org.neurarium.train.probe.WeightsProbe;

/**
 * AND, OR and NAND each reach zero errors from a zero start by the perceptron rule (Rosenblatt 1958; it converges on
 * separable data, Novikoff 1962), and the truth table shown is what the network answers.
 */
public final class PerceptronGatesCheck implements DemoCheck {
    private static final List<String> GATES = List.of("and", "or", "nand");

    @Override
    public CheckReport run(List<Project> steps) throws InputFault {
        Figures figures = new Figures();
        for (String gate : GATES) {
            Project project = steps.stream().filter(p -> p.data().kind().equals(gate)).findFirst().orElseThrow();
            try (TrainedNetwork network = TrainedNetwork.untrained(project)) {
                check(gate, project, network, figures);
            }
        }
        return figures.report();
    }

    private static void check(String gate, Project project, TrainedNetwork network, Figures figures) {
        float start = 0;
        for (LayerNode layer : project.network().layers()) {
            for (float[] values : network.read(new WeightsProbe(layer.id())).parameters().values()) {
                for (float value : values) {
                    start = Math.max(start, Math.abs(value));
                }
            }
        }
        figures.add(gate + ".largestStartWeight", start, start == 0);
        network.train();
        int wrong = network.read(new ResultsProbe(false)).wrong().length;
        figures.add(gate + ".wrong", wrong, wrong == 0);
        // Rows of the table in turn: (0,0), (0,1), (1,0), (1,1).
        int[] table = new int[4];
        for (int row = 0; row < 4; row++) {
            PredictionProbe.Frame answer = network.read(new PredictionProbe(Inputs.of(row / 2, row % 2)));
            table[row] = answer.output()[0] > 0.5 ? 1 : 0;
        }
        figures.add(gate + ".truthTable", Arrays.stream(table).boxed().toList(), Arrays.equals(table, truth(gate)));
    }

    private static int[] truth(String gate) {
        int[] table = new int[4];
        for (int row = 0; row < 4; row++) {
            boolean a = row >= 2;
            boolean b = row % 2 == 1;
            boolean answer = gate.equals("or") ? a || b : gate.equals("and") == (a && b);
            table[row] = answer ? 1 : 0;
        }
        return table;
    }
}
