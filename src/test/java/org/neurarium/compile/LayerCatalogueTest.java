package org.neurarium.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neurarium.compile.Nets.layer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neurarium.dataset.Examples;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.Wire;
import org.neurarium.document.io.ProjectJson;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.document.spec.Shape;
import org.neurarium.i18n.Language;
import org.neurarium.i18n.Messages;
import org.neurarium.layer.LayerCatalogue;
import org.neurarium.layer.LayerType;
import org.neurarium.nn.init.WeightInitCatalogue;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What every layer type must bring with it; it tells who adds one what was forgotten. */
class LayerCatalogueTest {
    private static final int BATCH = 6;

    static Stream<LayerType> types() {
        return LayerCatalogue.all().stream();
    }

    /** A small network, and the data it is for. */
    record Trial(Project project, Examples.Schema schema) {
        @Override
        public String toString() {
            return project.network().find("it").map(LayerNode::kind).orElse("") + " " + schema.shape() + " "
                    + project.network().find("it").map(n -> n.settings().values()).orElse(java.util.Map.of());
        }
    }

    /** Every type on vectors, sequences and images as far as it takes them, and the activation layer with each of its functions. */
    static Stream<Trial> trials() {
        List<Trial> all = new ArrayList<>();
        types().forEach(t -> all.addAll(around(t, small(t))));
        convolutions().forEach(all::add);
        attention().forEach(p -> all.add(new Trial(p, Nets.SEQUENCES)));
        LayerType activation = LayerCatalogue.find("activation").orElseThrow();
        activation.params().get(0).options().forEach(f ->
                all.add(new Trial(vectors(activation, Settings.of("activation", f)), Nets.TWO_CLASSES)));
        return all.stream();
    }

    /** The type's defaults, but for sizes that would make a check of every slope long. */
    private static Settings small(LayerType type) {
        Settings small = Settings.EMPTY;
        for (String size : List.of("numHeads", "keyDim", "feedForwardUnits")) {
            boolean has = type.params().stream().anyMatch(p -> p.name().equals(size));
            small = has ? small.with(size, 2L) : small;
        }
        return small;
    }

    /** Convolution and pooling with every option. */
    private static Stream<Trial> convolutions() {
        Stream<Settings> images = Stream.of(Settings.of("filters", 4, "kernelSize", List.of(3, 2), "strides", List.of(2, 1),
                "padding", "same", "groups", 2, "activation", "tanh"), Settings.of("filters", 2, "kernelSize", 2, "dilationRate", 2,
                "padding", List.of(1, 2), "useBias", false, "activation", "leaky-relu"));
        Stream<Settings> lines = Stream.of(Settings.of("filters", 2, "kernelSize", 3, "padding", "causal", "dilationRate", 2),
                Settings.of("filters", 3, "groups", 3, "strides", 2, "padding", "same", "activation", "sigmoid"));
        Settings overlapping = Settings.of("poolSize", 3, "strides", 2, "padding", "same");
        return Stream.of(images.map(s -> new Trial(tensors(LayerCatalogue.find("conv2d").orElseThrow(), s), Nets.IMAGES)),
                lines.map(s -> new Trial(tensors(LayerCatalogue.find("conv1d").orElseThrow(), s), Nets.SEQUENCES)),
                Stream.of("max-pooling2d", "average-pooling2d").map(k ->
                        new Trial(tensors(LayerCatalogue.find(k).orElseThrow(), overlapping), Nets.IMAGES)),
                Stream.of(new Trial(tensors(LayerCatalogue.find("fractional-max-pooling2d").orElseThrow(),
                        Settings.of("ratio", 1.6, "overlapping", true)), Nets.IMAGES))).flatMap(s -> s);
    }

    /** Attention in its forms, over itself and over a memory; blocks and positions with their options. */
    private static List<Project> attention() {
        List<Project> all = new ArrayList<>();
        for (Settings s : List.of(Settings.of("score", "dot", "scale", "learned"), Settings.of("score", "general", "causal", true),
                Settings.of("score", "additive", "units", 3))) {
            all.add(tensors(LayerCatalogue.find("attention").orElseThrow(), s));
            all.add(overMemory("attention", s));
        }
        all.add(overMemory("multi-head-attention", Settings.of("numHeads", 2, "keyDim", 2, "valueDim", 3, "useBias", false)));
        all.add(tensors(LayerCatalogue.find("transformer-block").orElseThrow(), Settings.of("numHeads", 2, "keyDim", 2,
                "feedForwardUnits", 2, "normFirst", true, "dropout", 0.3, "causal", true, "activation", "tanh")));
        all.add(tensors(LayerCatalogue.find("positional-encoding").orElseThrow(), Settings.of("learned", true)));
        return all;
    }

    /** "it" looks from one step made of the whole sequence at every step of it. */
    private static Project overMemory(String kind, Settings settings) {
        return Nets.project(new Network(List.of(layer("in", "input"), layer("flat", "flatten"), layer("first", "dense", "units", 3),
                new LayerNode("it", kind, settings), layer("out", "output")), List.of(new Wire("in", "it", "memory"),
                new Wire("in", "flat"), new Wire("flat", "first"), new Wire("first", "it", "query"), new Wire("it", "out"))));
    }

    private static List<Trial> around(LayerType type, Settings settings) {
        List<Trial> all = new ArrayList<>();
        if (type.inputs().isEmpty() || !type.hasOutput()) {
            all.add(new Trial(vectors(type, settings), Nets.TWO_CLASSES));
            return all;
        }
        for (Examples.Schema schema : List.of(Nets.TWO_CLASSES, Nets.SEQUENCES, Nets.IMAGES)) {
            Project project = schema == Nets.TWO_CLASSES ? vectors(type, settings) : tensors(type, settings);
            if (NetworkAnalyzer.analyse(project, Optional.of(schema)).trainable()) {
                all.add(new Trial(project, schema));
            }
        }
        Project tokens = tensors(type, settings);
        if (all.isEmpty() && NetworkAnalyzer.analyse(tokens, Optional.of(Nets.TOKENS)).trainable()) {
            all.add(new Trial(tokens, Nets.TOKENS));
        }
        assertFalse(all.isEmpty(), "nothing fits " + type.id());
        return all;
    }

    /** The smallest sensible network that has a layer of this type, called "it", for sequences and images. */
    private static Project tensors(LayerType type, Settings settings) {
        LayerNode in = layer("in", "input");
        LayerNode it = new LayerNode("it", type.id(), settings);
        LayerNode flat = layer("flat", "flatten");
        LayerNode out = layer("out", "output");
        if (type.inputs().get(0).minWires() < 2) {
            return Nets.chain(in, it, flat, out);
        }
        return Nets.project(new Network(List.of(in, layer("first", "activation", "activation", "tanh"),
                layer("second", "activation", "activation", "sigmoid"), it, flat, out), List.of(
                new Wire("in", "first"), new Wire("in", "second"), new Wire("first", "it"), new Wire("second", "it"),
                new Wire("it", "flat"), new Wire("flat", "out"))));
    }

    /** The same for vectors. */
    static Project vectors(LayerType type, Settings settings) {
        LayerNode it = new LayerNode("it", type.id(), settings);
        LayerNode in = layer("in", "input");
        LayerNode out = layer("out", "output");
        if (type.inputs().isEmpty()) {
            return Nets.chain(it, out);
        }
        if (!type.hasOutput()) {
            return Nets.chain(in, it);
        }
        LayerNode first = layer("first", "dense", "units", 4);
        if (type.inputs().get(0).minWires() < 2) {
            return Nets.chain(in, first, it, out);
        }
        return Nets.project(new Network(List.of(in, first, layer("second", "dense", "units", 4), it, out), List.of(
                new Wire("in", "first"), new Wire("in", "second"), new Wire("first", "it"), new Wire("second", "it"),
                new Wire("it", "out"))));
    }

    @Test
    void idsAreUniqueAndInKebabCase() {
        Set<String> seen = new HashSet<>();
        types().forEach(t -> {
            assertTrue(t.id().matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"), t.id());
            assertTrue(seen.add(t.id()), t.id() + " twice");
            assertEquals(t, LayerCatalogue.find(t.id()).orElseThrow());
        });
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyTextIsThereInBothLanguages(LayerType type) {
        for (Language language : Language.values()) {
            Messages messages = Messages.of(language);
            assertTrue(messages.has("layers." + type.id() + ".name"), type.id() + " name " + language);
            assertTrue(messages.has("layers." + type.id() + ".help"), type.id() + " help " + language);
            type.inputs().stream().filter(p -> !p.name().isEmpty()).forEach(p ->
                    assertTrue(messages.has("canvas.port." + p.name()), p.name() + " " + language));
            for (ParamSpec spec : type.params()) {
                assertTrue(messages.has("params." + spec.name()), spec.name() + " " + language);
                for (String option : spec.options()) {
                    assertTrue(messages.has("params." + spec.name() + "." + option), spec.name() + "." + option + language);
                }
            }
        }
        assertFalse(type.formula(Settings.EMPTY).isBlank());
        assertFalse(type.headline(Settings.EMPTY).contains("null"));
    }

    @ParameterizedTest
    @MethodSource("types")
    void settingsStandOnceAndTheInspectorsAreAmongThem(LayerType type) {
        Set<String> names = new HashSet<>();
        type.params().forEach(p -> assertTrue(names.add(p.name()), p.name() + " twice"));
        type.paramsFor(Settings.EMPTY, null).forEach(p -> assertTrue(names.contains(p.name()), p.name()));
    }

    @ParameterizedTest
    @MethodSource("trials")
    void shapesAndCountsAreDeeplearning4js(Trial trial) {
        CompiledNetwork net = Nets.compiled(trial.project(), trial.schema());
        ComputationGraph graph = net.newGraph();
        var activations = graph.feedForward(GradientOracle.batch(net, BATCH, DataType.FLOAT).getFeatures(), false);
        NetworkAnalysis analysis = NetworkAnalyzer.analyse(trial.project(), Optional.of(trial.schema()));
        long statistics = net.parameters().stream().filter(p -> !p.trainable()).mapToLong(ParameterBlock::length).sum();
        assertEquals(graph.numParams() - statistics, analysis.parameters());
        assertEquals(graph.numParams(), net.parameterCount());
        for (LayerAnalysis layer : analysis.layers()) {
            INDArray real = activations.get(layer.id());
            assertEquals(BATCH, real.size(0));
            assertEquals(asInTheGraph(java.util.Objects.requireNonNull(layer.output())), shapeOf(real), layer.id());
        }
    }

    /** Time comes last in the graph, channels first. */
    private static List<Long> asInTheGraph(Shape shape) {
        List<Long> sizes = new ArrayList<>(shape.sizes().stream().map(Integer::longValue).toList());
        java.util.Collections.rotate(sizes, 1);
        return sizes;
    }

    private static List<Long> shapeOf(INDArray real) {
        return java.util.Arrays.stream(real.shape()).skip(1).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("trials")
    void gradientsEqualCentralDifferences(Trial trial) {
        CompiledNetwork net = GradientOracle.compiled(trial.project(), trial.schema());
        GradientOracle.check(net, BATCH);
    }

    @ParameterizedTest
    @MethodSource("trials")
    void anUpdateLeavesAFiniteLoss(Trial trial) {
        CompiledNetwork net = Nets.compiled(trial.project(), trial.schema());
        ComputationGraph graph = net.newGraph();
        INDArray before = graph.params().dup();
        graph.fit(GradientOracle.batch(net, BATCH, DataType.FLOAT));
        assertTrue(Double.isFinite(graph.score()));
        assertFalse(before.equals(graph.params()), "nothing moved");
    }

    @ParameterizedTest
    @MethodSource("trials")
    void theProjectFileKeepsIt(Trial trial) throws Exception {
        Project read = ProjectJson.read("test.json", ProjectJson.write(trial.project()));
        assertEquals(trial.project().network(), read.network());
    }

    @Test
    void everyInitialisationBuilds() {
        WeightInitCatalogue.all().forEach(rule -> {
            Project project = Nets.chain(layer("in", "input"), layer("it", "dense", "kernelInitializer", rule.id()),
                    layer("out", "output"));
            assertEquals(33, Nets.compiled(project, Nets.TWO_CLASSES).parameterCount(), rule.id());
        });
    }

    @ParameterizedTest
    @MethodSource("types")
    void defaultsAreWithoutErrors(LayerType type) {
        assertFalse(around(type, Settings.EMPTY).isEmpty());
    }
}
