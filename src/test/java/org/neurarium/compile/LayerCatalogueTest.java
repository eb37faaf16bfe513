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
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.Wire;
import org.neurarium.document.io.ProjectJson;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.document.spec.Problem;
import org.neurarium.i18n.Language;
import org.neurarium.i18n.Messages;
import org.neurarium.layer.LayerCatalogue;
import org.neurarium.layer.LayerType;
import org.neurarium.nn.init.WeightInitCatalogue;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** What every layer type must bring with it; it tells who adds one what was forgotten. */
class LayerCatalogueTest {
    private static final int BATCH = 6;

    static Stream<LayerType> types() {
        return LayerCatalogue.all().stream();
    }

    /** Every type, and the activation layer with each of its functions. */
    static Stream<Project> projects() {
        List<Project> all = new ArrayList<>();
        types().forEach(t -> all.add(around(t, Settings.EMPTY)));
        LayerType activation = LayerCatalogue.find("activation").orElseThrow();
        activation.params().get(0).options().forEach(f -> all.add(around(activation, Settings.of("activation", f))));
        return all.stream();
    }

    /** The smallest sensible network that has a layer of this type, called "it". */
    static Project around(LayerType type, Settings settings) {
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
    @MethodSource("projects")
    void shapesAndCountsAreDeeplearning4js(Project project) {
        CompiledNetwork net = Nets.compiled(project, Nets.TWO_CLASSES);
        ComputationGraph graph = net.newGraph();
        var activations = graph.feedForward(Nd4j.rand(BATCH, net.features().inputs()), false);
        NetworkAnalysis analysis = NetworkAnalyzer.analyse(project, Optional.of(Nets.TWO_CLASSES));
        long statistics = net.parameters().stream().filter(p -> !p.trainable()).mapToLong(ParameterBlock::length).sum();
        assertEquals(graph.numParams() - statistics, analysis.parameters());
        assertEquals(graph.numParams(), net.parameterCount());
        for (LayerAnalysis layer : analysis.layers()) {
            INDArray real = activations.get(layer.id());
            assertEquals(BATCH, real.size(0));
            assertEquals(real.length() / BATCH, java.util.Objects.requireNonNull(layer.output()).count(), layer.id());
        }
    }

    @ParameterizedTest
    @MethodSource("projects")
    void gradientsEqualCentralDifferences(Project project) {
        CompiledNetwork net = GradientOracle.compiled(project);
        GradientOracle.check(net, BATCH);
    }

    @ParameterizedTest
    @MethodSource("projects")
    void anUpdateLeavesAFiniteLoss(Project project) {
        CompiledNetwork net = Nets.compiled(project, Nets.TWO_CLASSES);
        ComputationGraph graph = net.newGraph();
        INDArray before = graph.params().dup();
        graph.fit(GradientOracle.batch(net, BATCH, org.nd4j.linalg.api.buffer.DataType.FLOAT));
        assertTrue(Double.isFinite(graph.score()));
        assertFalse(before.equals(graph.params()), "nothing moved");
    }

    @ParameterizedTest
    @MethodSource("projects")
    void theProjectFileKeepsIt(Project project) throws Exception {
        Project read = ProjectJson.read("test.json", ProjectJson.write(project));
        assertEquals(project.network(), read.network());
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
        assertEquals(List.of(), NetworkAnalyzer.analyse(around(type, Settings.EMPTY), Optional.of(Nets.TWO_CLASSES))
                .problems().stream().filter(p -> p.severity() == Problem.Severity.ERROR).toList());
    }
}
