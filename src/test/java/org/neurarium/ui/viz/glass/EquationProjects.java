package org.neurarium.ui.viz.glass;

import java.util.ArrayList;
import java.util.List;
import org.neurarium.document.CanvasLayout;
import org.neurarium.document.DataSource;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.Training;
import org.neurarium.document.Wire;

/** Small networks, each with one layer {@code it} whose equations are looked at. */
final class EquationProjects {
    private static final DataSource PLANE = new DataSource("xor", Settings.of("points", 60), 0.5);
    private static final DataSource IMAGES = new DataSource("shapes", Settings.of("count", 40, "side", 16L), 0.5);
    private static final DataSource SERIES = new DataSource("sine", Settings.of("samples", 300, "window", 8), 0.5);
    private static final DataSource TEXT = new DataSource("sentences-ko", Settings.of("count", 60, "task", "sentiment", "seed", 1L), 0.5);

    private EquationProjects() {
    }

    /** @param inside {@code part:quantity} that must be met on the way */
    record Case(String kind, Project project, List<String> inside) {
        @Override
        public String toString() {
            return project.name();
        }
    }

    static List<Case> all() {
        List<Case> all = new ArrayList<>();
        vectors(all);
        images(all);
        sequences(all);
        recurrent(all);
        attention(all);
        return all;
    }

    private static void vectors(List<Case> all) {
        LayerNode four = node("a", "dense", "units", 4);
        all.add(chain("dense", PLANE, four, it("dense", "units", 3, "activation", "softmax")));
        all.add(chain("dense", PLANE, four, it("dense", "units", 3, "activation", "elu", "alpha", 0.7)));
        all.add(chain("dense", PLANE, four, it("dense", "units", 3, "useBias", false)));
        all.add(chain("maxout", PLANE, four, it("maxout", "units", 3, "pieces", 3)));
        for (String f : List.of("gelu", "softmax", "prelu", "srelu", "rrelu")) {
            all.add(chain("activation", PLANE, four, it("activation", "activation", f)));
        }
        all.add(chain("dropout", PLANE, four, it("dropout", "rate", 0.4)));
        all.add(chain("drop-connect", PLANE, four, it("drop-connect", "units", 3, "rate", 0.4)));
        all.add(chain("batch-normalization", PLANE, four, it("batch-normalization")));
        all.add(chain("layer-normalization", PLANE, four, it("layer-normalization")));
        for (String kind : List.of("add", "multiply", "concatenate")) {
            List<LayerNode> layers = List.of(node("in", "input"), four, node("b", "dense", "units", 4), it(kind), node("out", "output"));
            all.add(new Case(kind, project(kind, PLANE, layers, List.of(new Wire("in", "a"), new Wire("in", "b"), new Wire("a", "it"),
                    new Wire("b", "it"), new Wire("it", "out"))), List.of()));
        }
        List<LayerNode> beside = List.of(node("in", "input"), four, node("it", "activation", "activation", "silu"), node("sum", "add"),
                node("out", "output"));
        all.add(new Case("activation", project("activation beside its input", PLANE, beside, List.of(new Wire("in", "a"), new Wire("a", "it"),
                new Wire("a", "sum"), new Wire("it", "sum"), new Wire("sum", "out"))), List.of()));
        for (String loss : List.of("binary-crossentropy", "mean-squared-error", "hinge")) {
            all.add(ending("output", PLANE, loss, four, it("output", "loss", loss)));
        }
        all.add(ending("output", PLANE, "softmax", four, it("output", "units", 2, "activation", "softmax", "loss", "categorical-crossentropy")));
        all.add(ending("perceptron", PLANE, "perceptron", it("perceptron")));
    }

    private static void images(List<Case> all) {
        LayerNode conv = node("a", "conv2d", "filters", 4, "strides", 2);
        LayerNode last = node("z", "global-average-pooling");
        all.add(chain("conv2d", IMAGES, it("conv2d", "filters", 3, "padding", "same"), last));
        all.add(chain("conv2d", IMAGES, conv, it("conv2d", "filters", 4, "groups", 2, "dilationRate", 2, "activation", "softmax"), last));
        all.add(chain("max-pooling2d", IMAGES, conv, it("max-pooling2d", "poolSize", 3, "padding", "same"), last));
        all.add(chain("average-pooling2d", IMAGES, conv, it("average-pooling2d", "poolSize", 3, "padding", "same"), last));
        all.add(chain("fractional-max-pooling2d", IMAGES, it("fractional-max-pooling2d", "ratio", 1.7, "overlapping", true), last));
        all.add(chain("fractional-max-pooling2d", IMAGES, conv, it("fractional-max-pooling2d"), last));
        all.add(chain("global-max-pooling", IMAGES, conv, it("global-max-pooling")));
        all.add(chain("global-average-pooling", IMAGES, conv, it("global-average-pooling")));
        all.add(chain("batch-normalization", IMAGES, conv, it("batch-normalization"), last));
        all.add(chain("local-response-normalization", IMAGES, conv, it("local-response-normalization", "size", 3, "alpha", 0.5), last));
        all.add(chain("activation", IMAGES, conv, it("activation", "activation", "softmax"), last));
        all.add(chain("flatten", IMAGES, conv, it("flatten")));
        all.add(chain("reshape", IMAGES, conv, it("reshape", "targetShape", List.of(14, 14)), node("z", "global-max-pooling")));
    }

    private static void sequences(List<Case> all) {
        LayerNode words = node("a", "embedding", "outputDim", 4);
        LayerNode last = node("z", "global-max-pooling");
        all.add(chain("embedding", TEXT, it("embedding", "outputDim", 3), last));
        all.add(chain("conv1d", TEXT, words, it("conv1d", "filters", 3, "padding", "same"), last));
        all.add(chain("conv1d", SERIES, it("conv1d", "filters", 3, "padding", "causal", "dilationRate", 2), last));
        all.add(chain("max-pooling1d", TEXT, words, it("max-pooling1d"), last));
        all.add(chain("average-pooling1d", TEXT, words, it("average-pooling1d"), last));
        all.add(chain("global-average-pooling", TEXT, words, it("global-average-pooling")));
        all.add(chain("global-max-pooling", TEXT, words, it("global-max-pooling")));
        all.add(chain("positional-encoding", TEXT, words, it("positional-encoding"), last));
        all.add(chain("positional-encoding", TEXT, words, it("positional-encoding", "learned", true), last));
        all.add(chain("batch-normalization", TEXT, words, it("batch-normalization"), last));
        all.add(chain("layer-normalization", TEXT, words, it("layer-normalization"), last));
        all.add(chain("flatten", TEXT, words, it("flatten")));
        for (Settings held : List.of(held("dense", "units", 3), held("maxout", "units", 2), held("activation", "activation", "tanh"),
                held("drop-connect", "units", 3), held("dropout", "rate", 0.2))) {
            all.add(chain("time-distributed", TEXT, words, it("time-distributed", "layer", held), last));
        }
        List<LayerNode> layers = List.of(node("in", "input"), words, node("b", "gru", "units", 3, "returnSequences", true),
                it("concatenate"), last, node("out", "output"));
        all.add(new Case("concatenate", project("concatenated steps", TEXT, layers, List.of(new Wire("in", "a"), new Wire("a", "b"),
                new Wire("a", "it"), new Wire("b", "it"), new Wire("it", "z"), new Wire("z", "out"))), List.of()));
    }

    private static void recurrent(List<Case> all) {
        LayerNode words = node("a", "embedding", "outputDim", 4);
        LayerNode last = node("z", "global-max-pooling");
        for (String kind : List.of("simple-rnn", "lstm", "gru")) {
            all.add(inside(chain(kind, TEXT, words, it(kind, "units", 3)), ":hidden"));
            all.add(inside(chain(kind, TEXT, words, it(kind, "units", 3, "goBackwards", true)), ":hidden"));
            all.add(inside(chain(kind, SERIES, it(kind, "units", 3, "goBackwards", true, "returnSequences", true), node("z", "gru")), ":hidden"));
        }
        all.add(inside(chain("gru", TEXT, words, it("gru", "units", 3, "resetAfter", false)), ":reset", ":update", ":candidate"));
        all.add(inside(chain("lstm", TEXT, words, it("lstm", "units", 3, "returnState", true)), ":cell", ":forget"));
        for (String merge : List.of("concat", "sum", "mul", "ave")) {
            all.add(inside(chain("bidirectional", TEXT, words, it("bidirectional", "merge", merge, "layer",
                    held("gru", "units", 2, "returnSequences", merge.equals("sum"))), merge.equals("sum") ? last : node("z", "dense")),
                    "forward:hidden", "backward:hidden"));
        }
        List<LayerNode> layers = List.of(node("in", "input"), words, node("s", "lstm", "units", 3, "returnState", true),
                it("lstm", "units", 3), node("out", "output"));
        all.add(new Case("lstm", project("lstm after a state", TEXT, layers, List.of(new Wire("in", "a"), new Wire("a", "s"), new Wire("a", "it"),
                new Wire("s", "it", "initial-state"), new Wire("it", "out"))), List.of(":cell")));
    }

    private static void attention(List<Case> all) {
        LayerNode words = node("a", "embedding", "outputDim", 4);
        LayerNode last = node("z", "global-max-pooling");
        List<String> heads = List.of(":context", ":weights", ":value");
        all.add(inside(chain("multi-head-attention", TEXT, words, it("multi-head-attention", "numHeads", 2, "keyDim", 3, "valueDim", 2,
                "causal", true), last), heads.toArray(String[]::new)));
        for (Settings form : List.of(Settings.of("score", "dot"), Settings.of("score", "dot", "scale", "root"), Settings.of("score", "dot",
                "scale", "learned"), Settings.of("score", "general"), Settings.of("score", "additive", "units", 3))) {
            List<LayerNode> layers = List.of(node("in", "input"), words, node("q", "gru", "units", 4), new LayerNode("it", "attention", form),
                    node("out", "output"));
            String name = "attention " + form.values();
            all.add(new Case("attention", project(name, TEXT, layers, List.of(new Wire("in", "a"), new Wire("a", "q"),
                    new Wire("q", "it", "query"), new Wire("a", "it", "memory"), new Wire("it", "out"))), List.of(":weights", ":scores")));
        }
        for (boolean first : new boolean[] {false, true}) {
            all.add(inside(chain("transformer-block", TEXT, words, it("transformer-block", "numHeads", 2, "keyDim", 2, "feedForwardUnits", 3,
                    "normFirst", first, "dropout", 0.2), last), "contract:", "expand:"));
        }
    }

    private static Case inside(Case of, String... names) {
        return new Case(of.kind(), of.project(), List.of(names));
    }

    private static Settings held(String kind, Object... settings) {
        return Settings.of("kind", kind, "settings", Settings.of(settings));
    }

    static LayerNode node(String id, String kind, Object... settings) {
        return new LayerNode(id, kind, settings.length == 0 ? Settings.EMPTY : Settings.of(settings));
    }

    private static LayerNode it(String kind, Object... settings) {
        return node("it", kind, settings);
    }

    private static Case chain(String kind, DataSource data, LayerNode... between) {
        List<LayerNode> layers = new ArrayList<>(List.of(between));
        layers.add(node("out", "output"));
        return ending(kind, data, layers.stream().filter(l -> l.id().equals("it")).findFirst().orElseThrow().settings().values().toString(),
                layers.toArray(LayerNode[]::new));
    }

    private static Case ending(String kind, DataSource data, String name, LayerNode... after) {
        List<LayerNode> layers = new ArrayList<>(List.of(node("in", "input")));
        layers.addAll(List.of(after));
        List<Wire> wires = new ArrayList<>();
        for (int i = 1; i < layers.size(); i++) {
            wires.add(new Wire(layers.get(i - 1).id(), layers.get(i).id()));
        }
        return new Case(kind, project(kind + " " + name, data, layers, wires), List.of());
    }

    private static Project project(String name, DataSource data, List<LayerNode> layers, List<Wire> wires) {
        return new Project(name, data, new Network(layers, wires), Training.DEFAULT.withBatchSize(8), CanvasLayout.EMPTY);
    }
}
