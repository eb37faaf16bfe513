package org.neurarium.cli;

import java.util.ArrayList;
import java.util.List;
import org.neurarium.document.CanvasLayout;
import org.neurarium.document.Choice;
import org.neurarium.document.DataSource;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.Training;
import org.neurarium.document.Wire;

/** The work {@code lenet}: convolutions 20@5×5 and 50@5×5, each pooled 2×2, dense 500, ReLU; drawn digits, batches of 64, Adam. */
final class LenetBench {
    private static final int IMAGES = 640;

    private LenetBench() {
    }

    static Project project() {
        List<LayerNode> layers = List.of(layer("in", "input"),
                layer("conv1", "conv2d", "filters", 20, "kernelSize", 5), layer("pool1", "max-pooling2d"),
                layer("conv2", "conv2d", "filters", 50, "kernelSize", 5), layer("pool2", "max-pooling2d"),
                layer("flat", "flatten"), layer("fc", "dense", "units", 500, "activation", "relu"), layer("out", "output"));
        List<Wire> wires = new ArrayList<>();
        for (int i = 1; i < layers.size(); i++) {
            wires.add(new Wire(layers.get(i - 1).id(), layers.get(i).id()));
        }
        return new Project("lenet", new DataSource("digits", Settings.of("count", IMAGES), 0), new Network(layers, wires),
                Training.DEFAULT.withOptimizer(new Choice("adam", Settings.of("learningRate", 0.001)))
                        .withBatchSize(64).withEpochs(1_000_000), CanvasLayout.EMPTY);
    }

    private static LayerNode layer(String id, String kind, Object... settings) {
        return new LayerNode(id, kind, Settings.of(settings));
    }
}
