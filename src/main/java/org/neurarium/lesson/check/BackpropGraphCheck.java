package org.neurarium.lesson.check;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;
import org.neurarium.lab.graph.ComputationGraph;
import org.neurarium.lab.graph.ExpressionParser;

/**
 * (x + y)·z at (−2, 5, −4): forward 3 and −12, backward −4, −4 and 3. A sigmoid neuron's squared error agrees with central
 * differences, and a variable used twice receives the sum.
 */
public final class BackpropGraphCheck implements DemoCheck {
    private static final double H = 1e-6;
    private static final double TOLERANCE = 1e-8;

    @Override
    public CheckReport run(List<Project> steps) throws InputFault {
        Figures figures = new Figures();
        ComputationGraph graph = ComputationGraph.of(ExpressionParser.parse("(x + y) · z"));
        double[] values = graph.forward(Map.of("x", -2.0, "y", 5.0, "z", -4.0));
        double[] gradients = graph.gradients(values);
        List<Double> forward = Arrays.stream(values).skip(graph.leaves()).boxed().toList();
        List<Double> backward = Arrays.stream(gradients).limit(graph.leaves()).boxed().toList();
        figures.add("forward", forward, forward.equals(List.of(3.0, -12.0)));
        figures.add("backward", backward, backward.equals(List.of(-4.0, -4.0, 3.0)));
        figures.add("neuron.largestDistance", distance("(y − sigmoid(w·x + b))^2", Map.of("y", 1.0, "w", 0.5, "x", 2.0, "b", -0.5)),
                distance("(y − sigmoid(w·x + b))^2", Map.of("y", 1.0, "w", 0.5, "x", 2.0, "b", -0.5)) < TOLERANCE);
        double twice = distance("max(x, y) · x", Map.of("x", 3.0, "y", 2.0));
        figures.add("usedTwice.largestDistance", twice, twice < TOLERANCE);
        return figures.report();
    }

    /** The largest distance of a variable's gradient from the central difference. */
    private static double distance(String expression, Map<String, Double> at) throws InputFault {
        ComputationGraph graph = ComputationGraph.of(ExpressionParser.parse(expression));
        double[] gradients = graph.gradients(graph.forward(at));
        double worst = 0;
        for (int i = 0; i < graph.variables().size(); i++) {
            String name = graph.variables().get(i);
            double difference = (moved(graph, at, name, H) - moved(graph, at, name, -H)) / (2 * H);
            worst = Math.max(worst, Math.abs(gradients[i] - difference));
        }
        return worst;
    }

    private static double moved(ComputationGraph graph, Map<String, Double> at, String name, double by) {
        Map<String, Double> moved = new java.util.HashMap<>(at);
        moved.merge(name, by, Double::sum);
        return graph.forward(moved)[graph.result()];
    }
}
