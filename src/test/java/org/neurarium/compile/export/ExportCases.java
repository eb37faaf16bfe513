package org.neurarium.compile.export;

import static org.neurarium.compile.Nets.layer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neurarium.compile.Nets;
import org.neurarium.compile.NetworkAnalyzer;
import org.neurarium.compile.OptimizerCatalogue;
import org.neurarium.compile.ScheduleCatalogue;
import org.neurarium.dataset.Examples;
import org.neurarium.document.Choice;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.Training;
import org.neurarium.document.Wire;
import org.neurarium.layer.LayerCatalogue;
import org.neurarium.layer.LayerType;
import org.neurarium.nn.init.WeightInitCatalogue;
import org.neurarium.nn.loss.LossCatalogue;

/** Small projects with everything in them that code can be written of. */
final class ExportCases {
    record Case(Project project, Examples.Schema schema) {
    }

    private ExportCases() {
    }

    /** Every layer, activation, optimizer, schedule, initialisation and loss once at least, under a name of its own. */
    static Map<String, Case> all() {
        List<Case> all = new ArrayList<>(layers(Settings.EMPTY));
        LayerType activation = LayerCatalogue.find("activation").orElseThrow();
        activation.params().get(0).options().forEach(f -> all.add(two(vectors(activation, Settings.of("activation", f)))));
        LayerCatalogue.find("dense").orElseThrow().params().stream().filter(p -> p.name().equals("activation"))
                .flatMap(p -> p.options().stream()).forEach(f -> all.add(two(Nets.chain(layer("in", "input"),
                        layer("h", "dense", "activation", f, "useBias", false), layer("out", "output")))));
        all.add(two(Nets.chain(layer("in", "input", "product", true, "x1Squared", true, "sinX2", true), layer("out", "output"))));
        all.add(two(Nets.chain(layer("in", "input"), layer("for", "dense"), layer("1 \"weird\" \\ id", "dense"), layer("층", "output"))));
        all.add(new Case(Nets.chain(layer("in", "input", "shape", List.of(6L, 5L, 2L)), layer("flat", "flatten"),
                layer("out", "output")), Nets.IMAGES));
        all.addAll(training());
        all.addAll(sequences());
        return named(all);
    }

    static Map<String, Case> named(List<Case> all) {
        Map<String, Case> named = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            named.put("Case" + i, new Case(all.get(i).project().withName("case" + i), all.get(i).schema()));
        }
        return named;
    }

    private static List<Case> training() {
        List<Case> all = new ArrayList<>();
        Training t = Training.DEFAULT;
        OptimizerCatalogue.all().forEach(o -> all.add(trained(t.withOptimizer(new Choice(o.id(), Settings.of("learningRate", 0.01))))));
        ScheduleCatalogue.all().forEach(s -> all.add(trained(t.withSchedule(new Choice(s.id(), Settings.EMPTY)))));
        List.of("linear", "inverse-square-root", "cosine", "exponential").forEach(then ->
                all.add(trained(t.withSchedule(new Choice("warm-up", Settings.of("then", then))))));
        WeightInitCatalogue.all().forEach(w -> all.add(trained(t.withWeightInit(w.id()).withPenalties(1e-4, 0.01))));
        all.add(trained(t.withClipping(1.0, null)));
        all.add(trained(t.withClipping(null, 0.5)));
        LossCatalogue.all().forEach(l -> {
            all.add(new Case(Nets.chain(layer("in", "input"), layer("out", "output", "loss", l.id())), Nets.TWO_CLASSES));
            all.add(new Case(Nets.chain(layer("in", "input"), layer("out", "output", "loss", l.id())), Nets.THREE_CLASSES));
        });
        all.add(new Case(Nets.chain(layer("in", "input"), layer("out", "output")), Nets.ONE_VALUE));
        return all;
    }

    /** Options of layers of sequences, with padding and without, and answers at every step with every loss. */
    private static List<Case> sequences() {
        List<Case> all = new ArrayList<>();
        for (String kind : List.of("simple-rnn", "lstm", "gru")) {
            all.add(new Case(tokens(layer("it", kind, "units", 3, "returnSequences", true), layer("second", kind, "units", 2)), Nets.TOKENS));
            all.add(new Case(tokens(layer("it", kind, "units", 3, "goBackwards", true)), Nets.TOKENS));
            all.add(new Case(tokens(layer("it", "bidirectional", "layer", Settings.of("kind", kind, "settings", Settings.of("units", 3)))),
                    Nets.TOKENS));
            all.add(new Case(tokens(layer("it", kind, "units", 3, "truncation", 2)), Nets.TOKENS));
        }
        all.add(new Case(tokens(layer("it", "transformer-block", "numHeads", 2, "keyDim", 2, "feedForwardUnits", 4),
                layer("mean", "global-average-pooling")), Nets.TOKENS));
        all.add(new Case(tokens(layer("it", "multi-head-attention", "numHeads", 2, "keyDim", 2), layer("max", "global-max-pooling")),
                Nets.TOKENS));
        for (String score : List.of("dot", "general", "additive")) {
            all.add(new Case(tokens(layer("it", "attention", "score", score), layer("last", "gru", "units", 2)), Nets.TOKENS));
        }
        all.addAll(windows());
        LossCatalogue.all().stream().filter(l -> !l.id().equals("perceptron-criterion")).forEach(l ->
                all.add(new Case(Nets.chain(layer("in", "input"), layer("e", "embedding", "outputDim", 3),
                        layer("it", "lstm", "units", 3, "returnSequences", true), layer("out", "output", "loss", l.id())), TAGS)));
        return all;
    }

    /** Windows over padded sequences, which change the number of steps, and what takes their masks. */
    private static List<Case> windows() {
        List<Case> all = new ArrayList<>();
        LayerNode conv = layer("it", "conv1d", "filters", 3, "kernelSize", 3);
        LayerNode same = layer("it", "conv1d", "filters", 3, "kernelSize", 2, "padding", "same", "activation", "sigmoid");
        LayerNode mean = layer("mean", "global-average-pooling");
        all.add(new Case(tokens(conv, layer("max", "global-max-pooling")), Nets.TOKENS));
        all.add(new Case(tokens(same, mean), Nets.TOKENS));
        all.add(new Case(tokens(same, layer("drop", "dropout"), layer("pool", "max-pooling1d", "poolSize", 2), layer("last", "gru", "units", 2)),
                Nets.TOKENS));
        all.add(new Case(tokens(same, layer("pool", "average-pooling1d", "poolSize", 2), mean), Nets.TOKENS));
        all.add(new Case(tokens(layer("pool", "max-pooling1d", "poolSize", 2, "padding", "same"), layer("drop", "dropout"), mean), Nets.TOKENS));
        all.add(new Case(tokens(layer("wide", "conv1d", "filters", 3, "kernelSize", 2, "strides", 2), layer("last", "lstm", "units", 2)),
                Nets.TOKENS));
        all.add(new Case(tokens(same, layer("flat", "flatten")), Nets.TOKENS));
        return all;
    }

    /** Five tokens, each answered by one of three classes. */
    static final Examples.Schema TAGS = new Examples.Schema(org.neurarium.document.spec.Shape.of(5), List.of("a", "b", "c"), List.of(),
            List.of(), 100, List.of("", "?", "x", "y"), 5, 0, List.of());

    private static Project tokens(LayerNode... middle) {
        List<LayerNode> layers = new ArrayList<>(List.of(layer("in", "input"), layer("e", "embedding", "outputDim", 3)));
        layers.addAll(List.of(middle));
        layers.add(layer("out", "output"));
        return Nets.chain(layers.toArray(LayerNode[]::new));
    }

    /** Every layer on vectors, sequences, pictures and tokens as far as it takes them. */
    static List<Case> layers(Settings settings) {
        List<Case> all = new ArrayList<>();
        LayerCatalogue.all().forEach(t -> {
            if (t.inputs().isEmpty() || !t.hasOutput()) {
                all.add(two(vectors(t, settings)));
                return;
            }
            for (Examples.Schema schema : List.of(Nets.TWO_CLASSES, Nets.SEQUENCES, Nets.IMAGES, Nets.TOKENS)) {
                Project project = schema == Nets.TWO_CLASSES ? vectors(t, settings) : tensors(t, settings);
                boolean wanted = schema != Nets.TOKENS || t.id().equals("embedding"); // other layers take no token ids
                if (wanted && NetworkAnalyzer.analyse(project, Optional.of(schema)).trainable()) {
                    all.add(new Case(project, schema));
                }
            }
        });
        return all;
    }

    static Case two(Project project) {
        return new Case(project, Nets.TWO_CLASSES);
    }

    static Case trained(Training training) {
        return two(Nets.opening().withTraining(training));
    }

    private static Project vectors(LayerType type, Settings settings) {
        LayerNode it = new LayerNode("it", type.id(), settings);
        if (type.inputs().isEmpty()) {
            return Nets.chain(it, layer("out", "output"));
        }
        if (!type.hasOutput()) {
            return Nets.chain(layer("in", "input"), it);
        }
        return around(type, it, List.of(layer("out", "output")), "dense");
    }

    private static Project tensors(LayerType type, Settings settings) {
        LayerNode it = new LayerNode("it", type.id(), settings);
        return around(type, it, List.of(layer("flat", "flatten"), layer("out", "output")), "activation");
    }

    /** The layer behind the input, or behind two layers of the kind where it takes several. */
    private static Project around(LayerType type, LayerNode it, List<LayerNode> after, String before) {
        List<LayerNode> layers = new ArrayList<>(List.of(layer("in", "input")));
        List<Wire> wires = new ArrayList<>();
        boolean several = type.inputs().get(0).minWires() > 1;
        for (String name : several ? List.of("a", "b") : before.equals("dense") ? List.of("a") : List.<String>of()) {
            layers.add(layer(name, before));
            wires.add(new Wire("in", name));
            wires.add(new Wire(name, "it"));
        }
        if (wires.isEmpty()) {
            wires.add(new Wire("in", "it"));
        }
        layers.add(it);
        LayerNode last = it;
        for (LayerNode next : after) {
            layers.add(next);
            wires.add(new Wire(last.id(), next.id()));
            last = next;
        }
        return Nets.project(new Network(layers, wires));
    }
}
