package org.neurarium.lesson.check;

import java.util.Arrays;
import java.util.List;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;
import org.neurarium.lab.cell.RecurrentShapes;

/**
 * Shapes with batch 1, 10 steps, 5 features and 8 hidden units; those that the canvas finds for its networks; and a blank whose
 * word is told by both sides: read from the left alone at most one of two is right, from both sides nearly all.
 */
public final class RnnShapesCheck implements DemoCheck {
    @Override
    public CheckReport run(List<Project> steps) throws InputFault {
        Figures figures = new Figures();
        shape("oneLayer", 1, 1, List.of(1, 10, 8), List.of(1, 1, 8), figures);
        shape("bothDirections", 1, 2, List.of(1, 10, 16), List.of(2, 1, 8), figures);
        shape("twoLayers", 2, 1, List.of(1, 10, 8), List.of(2, 1, 8), figures);
        shape("twoLayersBothDirections", 2, 2, List.of(1, 10, 16), List.of(4, 1, 8), figures);
        canvas(steps, figures);
        double left = accuracy(steps.get(2));
        double both = accuracy(steps.get(3));
        // Half of the answers can be told from the left; four standard errors of 400 answers are 4 √(¼/400) = 0.1.
        figures.add("blank.fromTheLeft", left, left < 0.6);
        figures.add("blank.fromBothSides", both, both >= 0.99);
        return figures.report();
    }

    private static void shape(String name, int layers, int directions, List<Integer> output, List<Integer> states, Figures figures) {
        RecurrentShapes shapes = new RecurrentShapes(1, 10, 5, 8, layers, directions);
        List<Integer> out = Arrays.stream(shapes.output()).boxed().toList();
        List<Integer> last = Arrays.stream(shapes.finalStates()).boxed().toList();
        figures.add(name + ".output", out, out.equals(output));
        figures.add(name + ".finalStates", last, last.equals(states));
    }

    /** One state for a sentence, one for each word, and twice as many numbers from both sides. */
    private static void canvas(List<Project> steps, Figures figures) throws InputFault {
        int words = Analysed.output(steps.get(1), "words").get(0);
        List<Integer> one = Analysed.output(steps.get(0), "memory");
        List<Integer> many = Analysed.output(steps.get(1), "memory");
        List<Integer> both = Analysed.output(steps.get(3), "memory");
        figures.add("manyToOneOnCanvas", one, one.equals(List.of(16)));
        figures.add("manyToManyOnCanvas", many, many.equals(List.of(words, 16)));
        figures.add("bothDirectionsOnCanvas", both, both.size() == 2 && both.get(1) == 32);
    }

    private static double accuracy(Project project) throws InputFault {
        try (TrainedNetwork network = TrainedNetwork.of(project)) {
            return network.frame().metrics().validationAccuracy();
        }
    }
}
