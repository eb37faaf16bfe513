package org.neurarium.lesson.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.neurarium.compile.ReceptiveField;
import org.neurarium.dataset.Examples;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;
import org.neurarium.train.probe.ActivationsProbe;
import org.neurarium.train.probe.Inputs;

/**
 * A small convolutional network reads at least 0.97 of digits that it never saw. A cell of its second convolution sees 14 × 14
 * pixels (5 + 1 + 4·2): no pixel outside changes it, and pixels inside do.
 */
public final class FeatureMapsCheck implements DemoCheck {
    private static final double READ = 0.97;
    private static final String LAYER = "conv2";
    private static final int ROW = 4;
    private static final int COLUMN = 5;

    @Override
    public CheckReport run(List<Project> steps) throws InputFault {
        Figures figures = new Figures();
        Project project = steps.get(0);
        try (TrainedNetwork network = TrainedNetwork.of(project)) {
            double accuracy = network.frame().metrics().validationAccuracy();
            figures.add("validationAccuracy", accuracy, accuracy >= READ);
            sight(project, network, figures);
        }
        return figures.report();
    }

    private static void sight(Project project, TrainedNetwork network, Figures figures) throws InputFault {
        Examples digits = TrainingPart.of(project);
        ReceptiveField field = ReceptiveField.of(project, Optional.of(digits.schema()), LAYER, ROW, COLUMN).orElseThrow();
        figures.add("sees.rows", field.bottom() - field.top() + 1, field.bottom() - field.top() + 1 == 14);
        int side = (int) digits.shape().size(1);
        float[] digit = digits.inputs(0, 1);
        float[] outside = digit.clone();
        float[] inside = digit.clone();
        for (int i = 0; i < digit.length; i++) {
            boolean in = i / side >= field.top() && i / side <= field.bottom() && i % side >= field.left() && i % side <= field.right();
            float[] changed = in ? inside : outside;
            changed[i] = 1 - changed[i];
        }
        float[] cell = cell(network, digit);
        figures.add("outside.changesNothing", Arrays.equals(cell, cell(network, outside)), Arrays.equals(cell, cell(network, outside)));
        figures.add("inside.changes", !Arrays.equals(cell, cell(network, inside)), !Arrays.equals(cell, cell(network, inside)));
    }

    /** All maps of the layer at the cell. */
    private static float[] cell(TrainedNetwork network, float[] digit) {
        float[] values = network.read(new ActivationsProbe(LAYER, Inputs.of(digit))).values();
        int maps = network.session().project().network().find(LAYER).orElseThrow().settings().integer("filters", 0);
        int columns = (int) Math.round(Math.sqrt(values.length / (double) maps));
        int first = (ROW * columns + COLUMN) * maps;
        return Arrays.copyOfRange(values, first, first + maps);
    }
}
