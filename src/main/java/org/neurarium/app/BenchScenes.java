package org.neurarium.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neurarium.document.CanvasLayout;
import org.neurarium.document.DataSource;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Point;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.Training;
import org.neurarium.document.Wire;

/** The scenes that are measured. */
final class BenchScenes {
    private static final int HIDDEN = 58;
    private static final int PER_ROW = 10;

    private BenchScenes() {
    }

    /** 60 nodes: a chain of 58 two-unit layers between input and output, training on two features. */
    static Project sixtyNodes() {
        List<LayerNode> layers = new ArrayList<>();
        List<Wire> wires = new ArrayList<>();
        Map<String, Point> places = new LinkedHashMap<>();
        layers.add(new LayerNode("in", "input", Settings.EMPTY));
        for (int i = 1; i <= HIDDEN; i++) {
            layers.add(new LayerNode("h" + i, "dense", Settings.of("units", 2, "activation", "tanh")));
        }
        layers.add(new LayerNode("out", "output", Settings.of("units", 1, "activation", "sigmoid",
                "loss", "binary-crossentropy")));
        for (int i = 0; i < layers.size(); i++) {
            places.put(layers.get(i).id(), new Point(i % PER_ROW * 176.0, i / PER_ROW * 160.0));
            if (i > 0) {
                wires.add(new Wire(layers.get(i - 1).id(), layers.get(i).id()));
            }
        }
        Training training = Training.DEFAULT.withEpochs(10_000_000);
        return new Project("60 nodes", new DataSource("circle", Settings.of("points", 500, "seed", 7), 0.5),
                new Network(layers, wires), training, new CanvasLayout(places));
    }

    /** Two features, four tanh units, one output, as the playground's first scene; never ends by itself. */
    static Project xor() {
        Network network = new Network(
                List.of(new LayerNode("in", "input", Settings.EMPTY),
                        new LayerNode("h1", "dense", Settings.of("units", 4, "activation", "tanh")),
                        new LayerNode("out", "output", Settings.of("units", 1, "activation", "sigmoid",
                                "loss", "binary-crossentropy"))),
                List.of(new Wire("in", "h1"), new Wire("h1", "out")));
        Map<String, Point> places = new LinkedHashMap<>();
        places.put("in", new Point(0, 0));
        places.put("h1", new Point(240, 0));
        places.put("out", new Point(480, 0));
        return new Project("xor", new DataSource("xor", Settings.of("points", 200, "noise", 0.1, "seed", 7), 0.5),
                network, Training.DEFAULT.withEpochs(10_000_000), new CanvasLayout(places));
    }
}
