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
import org.neurarium.lesson.TemplateCatalogue;

/** The scenes that are measured. They never end by themselves. */
final class BenchScenes {
    private static final int NODE_COUNT = 60;
    private static final int PER_ROW = 10;
    private static final int STEPS = 50;
    private static final int FOREVER = 10_000_000;

    /** Two features, four tanh units, one output, as the playground's first scene. */
    static final Scene XOR = new Scene(xor(), List.of("loss", "boundary", "hidden-space"));
    /** Korean sentences through an LSTM. */
    static final Scene SENTENCES = new Scene(sentences(), List.of("loss", "gates", "distribution"));
    /** A canvas of 60 nodes, a long chart, and a decision boundary of 100×100. */
    static final Scene NODES = new Scene(nodes(List.of()), List.of("loss", "boundary", "hidden-space"));
    /** The same with 64 gates over 50 steps, and 8 heads of 50×50. */
    static final Scene EVERYTHING = new Scene(nodes(sequenceLayers()), List.of("loss", "gates", "attention", "boundary"));

    /** A project and the views that are open while it trains. */
    record Scene(Project project, List<String> views) {
    }

    private BenchScenes() {
    }

    private static Project sentences() {
        Project project = TemplateCatalogue.find("sentiment-ko-lstm").orElseThrow().project();
        return project.withTraining(project.training().withEpochs(FOREVER));
    }

    /** 60 nodes: a chain of two-unit layers on two features, these layers at its end. */
    private static Project nodes(List<LayerNode> last) {
        List<LayerNode> layers = new ArrayList<>();
        layers.add(new LayerNode("in", "input", Settings.EMPTY));
        while (layers.size() + last.size() < NODE_COUNT - 1) {
            layers.add(new LayerNode("h" + layers.size(), "dense", Settings.of("units", 2, "activation", "tanh")));
        }
        layers.addAll(last);
        layers.add(new LayerNode("out", "output", Settings.of("units", 1, "activation", "sigmoid",
                "loss", "binary-crossentropy")));
        return chain("60 nodes", layers, new DataSource("circle", Settings.of("points", 500, "seed", 7), 0.5));
    }

    /** Every point becomes a sequence. */
    private static List<LayerNode> sequenceLayers() {
        return List.of(new LayerNode("steps", "dense", Settings.of("units", STEPS, "activation", "tanh")),
                new LayerNode("sequence", "reshape", Settings.of("targetShape", List.of((long) STEPS, 1L))),
                new LayerNode("memory", "lstm", Settings.of("units", 64, "returnSequences", true)),
                new LayerNode("heads", "multi-head-attention", Settings.of("numHeads", 8, "keyDim", 8)),
                new LayerNode("mean", "global-average-pooling", Settings.EMPTY));
    }

    private static Project xor() {
        return chain("xor", List.of(new LayerNode("in", "input", Settings.EMPTY),
                new LayerNode("h1", "dense", Settings.of("units", 4, "activation", "tanh")),
                new LayerNode("out", "output", Settings.of("units", 1, "activation", "sigmoid",
                        "loss", "binary-crossentropy"))),
                new DataSource("xor", Settings.of("points", 200, "noise", 0.1, "seed", 7), 0.5));
    }

    private static Project chain(String name, List<LayerNode> layers, DataSource data) {
        List<Wire> wires = new ArrayList<>();
        Map<String, Point> places = new LinkedHashMap<>();
        for (int i = 0; i < layers.size(); i++) {
            places.put(layers.get(i).id(), new Point(i % PER_ROW * 176.0, i / PER_ROW * 160.0));
            if (i > 0) {
                wires.add(new Wire(layers.get(i - 1).id(), layers.get(i).id()));
            }
        }
        return new Project(name, data, new Network(layers, wires), Training.DEFAULT.withEpochs(FOREVER), new CanvasLayout(places));
    }
}
