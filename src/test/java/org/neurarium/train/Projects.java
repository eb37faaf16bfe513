package org.neurarium.train;

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

/** Small projects for tests. */
final class Projects {
    private Projects() {
    }

    /** xor, 200 points with margin 0.2, half held out; one tanh layer; Adam 0.03, batch 10, 200 epochs. */
    static Project xor(int hidden, long seed) {
        Settings data = Settings.of("points", 200, "noise", 0.0, "margin", 0.2, "seed", seed);
        return new Project("xor", new DataSource("xor", data, 0.5), chain("tanh", Settings.EMPTY, hidden),
                Training.DEFAULT.withOptimizer(new Choice("adam", Settings.of("learningRate", 0.03))).withEpochs(200)
                        .withSeed(seed), CanvasLayout.EMPTY);
    }

    /** in → h1 → … → out. */
    static Network chain(String activation, Settings output, int... hidden) {
        List<LayerNode> layers = new ArrayList<>();
        List<Wire> wires = new ArrayList<>();
        layers.add(new LayerNode("in", "input", Settings.EMPTY));
        for (int units : hidden) {
            layers.add(new LayerNode("h" + layers.size(), "dense", Settings.of("units", units, "activation", activation)));
        }
        layers.add(new LayerNode("out", "output", output));
        for (int i = 1; i < layers.size(); i++) {
            wires.add(new Wire(layers.get(i - 1).id(), layers.get(i).id()));
        }
        return new Network(layers, wires);
    }
}
