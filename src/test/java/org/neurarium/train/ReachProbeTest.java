package org.neurarium.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurarium.document.CanvasLayout;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.Training;
import org.neurarium.document.Wire;
import org.neurarium.train.probe.ActivationsProbe;
import org.neurarium.train.probe.Inputs;
import org.neurarium.train.probe.ReachProbe;

/**
 * ‖∂z/∂x_t‖ against central finite differences of the whole network in training's own code: numbers of the sequence are
 * moved, and z is worked out in double precision from what the layer below the output gives. Dropout is part of the networks
 * and must not show.
 */
class ReachProbeTest {
    private static final int LAG = 5;
    private static final int WIDTH = 12;
    private static final int CLASSES = 8;
    private static final float STEP = 0.02f;

    @ParameterizedTest
    @CsvSource({"lstm", "gru", "simple-rnn", "bidirectional", "below-attention", "below-convolution"})
    void normsAreThoseOfFiniteDifferences(String kind) throws Exception {
        try (TrainingSession session = SequenceProjects.stepped(project(kind), 3)) {
            ExampleInput example = ExampleInput.at(Sessions.data(session), new ExampleInput.Place(true, 0));
            ReachProbe.Frame found = SequenceProjects.read(session, new ReachProbe("memory", example.inputs(), false, 0, 2));
            assertEquals(2, found.unit());
            double[] wanted = norms(session, example);
            double largest = 0;
            for (int t = 0; t < LAG; t++) {
                double sum = 0; // the two directions read the same steps: their slopes add up, their norms do not
                for (float[] part : found.norms().values()) {
                    sum += part[t];
                }
                largest = Math.max(largest, sum);
                if (found.norms().size() == 1) {
                    assertEquals(wanted[t], sum, 0.01 * wanted[t] + 2e-4, kind + " at " + t);
                } else {
                    assertTrue(wanted[t] <= sum * 1.01 + 2e-4, kind + " at " + t + ": " + wanted[t] + " of " + sum);
                }
            }
            assertTrue(largest > 0.02, "no zeros are compared");
        }
    }

    @ParameterizedTest
    @CsvSource({"lstm", "gru"})
    void theAnswersUnitIsTheLargestOutput(String kind) throws Exception {
        try (TrainingSession session = SequenceProjects.stepped(project(kind), 3)) {
            ExampleInput example = ExampleInput.at(Sessions.data(session), new ExampleInput.Place(true, 0));
            ReachProbe.Frame found = SequenceProjects.read(session, new ReachProbe("memory", example.inputs(), false, 0, ReachProbe.ANSWER));
            float[] out = SequenceProjects.read(session, new ActivationsProbe("out", example.inputs())).values();
            for (float other : out) {
                assertTrue(out[found.unit()] >= other);
            }
        }
    }

    private static Project project(String kind) {
        List<LayerNode> layers = new ArrayList<>(List.of(new LayerNode("in", "input", Settings.EMPTY)));
        boolean more = kind.startsWith("below-");
        layers.add(kind.equals("bidirectional") ? new LayerNode("memory", kind, Settings.of("layer", Settings.of("kind", "gru", "settings",
                Settings.of("units", 5)))) : new LayerNode("memory", more ? "lstm" : kind, Settings.of("units", 5, "returnSequences", more,
                "dropout", 0.4)));
        if (kind.equals("below-attention")) {
            layers.add(new LayerNode("block", "transformer-block", Settings.of("numHeads", 2, "keyDim", 3, "feedForwardUnits", 6,
                    "activation", "tanh", "dropout", 0.3, "normFirst", true)));
            layers.add(new LayerNode("mean", "global-average-pooling", Settings.EMPTY));
        } else if (kind.equals("below-convolution")) {
            layers.add(new LayerNode("conv", "conv1d", Settings.of("filters", 4, "activation", "tanh")));
            layers.add(new LayerNode("norm", "batch-normalization", Settings.EMPTY));
            layers.add(new LayerNode("flat", "flatten", Settings.EMPTY));
        }
        layers.add(new LayerNode("below", "dense", Settings.of("units", 6)));
        layers.add(new LayerNode("drop", "dropout", Settings.of("rate", 0.5)));
        layers.add(new LayerNode("out", "output", Settings.EMPTY));
        List<Wire> wires = new ArrayList<>();
        for (int i = 1; i < layers.size(); i++) {
            wires.add(new Wire(layers.get(i - 1).id(), layers.get(i).id()));
        }
        return new Project("reach", SequenceProjects.recall(LAG), new Network(layers, wires), Training.DEFAULT.withBatchSize(6).withSeed(3),
                CanvasLayout.EMPTY);
    }

    private static double[] norms(TrainingSession session, ExampleInput example) throws Exception {
        float[] kernel = SequenceProjects.parameters(session, "out").get("kernel");
        double[] norms = new double[LAG];
        for (int t = 0; t < LAG; t++) {
            for (int k = 0; k < WIDTH; k++) {
                double slope = (sum(session, example, kernel, t * WIDTH + k, STEP) - sum(session, example, kernel, t * WIDTH + k, -STEP)) / (2 * STEP);
                norms[t] += slope * slope;
            }
            norms[t] = Math.sqrt(norms[t]);
        }
        return norms;
    }

    /** z of class 2, without its bias. */
    private static double sum(TrainingSession session, ExampleInput example, float[] kernel, int place, float by) throws Exception {
        float[] moved = example.values().clone();
        moved[place] += by;
        float[] below = SequenceProjects.read(session, new ActivationsProbe("below", Inputs.of(moved))).values();
        double z = 0;
        for (int i = 0; i < below.length; i++) {
            z += (double) below[i] * kernel[i * CLASSES + 2];
        }
        return z;
    }
}
