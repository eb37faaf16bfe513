package org.neurarium.compile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.neurarium.compile.Nets.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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
import org.neurarium.document.spec.Problem;
import org.neurarium.document.spec.Shape;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Recurrent layers, wrappers and dense layers on sequences in the compiled graph, with and without padding. */
class RecurrentGraphTest {
    private static final int BATCH = 3;
    private static final int STEPS = 5;
    private static final int FEATURES = 3;
    private static final double STEP = 1e-6;
    /** Parameters looked at in each network; those of the layers alone are all checked elsewhere. */
    private static final int CHECKED = 60;
    /** Relative, in double precision. */
    private static final double TOLERANCE = 1e-6;
    private static final Examples.Schema CLASSES =
            new Examples.Schema(Shape.of(STEPS, FEATURES), List.of("a", "b"), List.of(), List.of(), 100);
    private static final Examples.Schema STEPWISE = new Examples.Schema(Shape.of(STEPS, FEATURES), List.of("a", "b"),
            List.of(), List.of(), 100, List.of(), STEPS, 0, List.of());

    record Case(String name, Project project, Examples.Schema schema) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static LayerNode held(String kind, String held, Settings settings, Object... more) {
        return new LayerNode("it", kind, Settings.of(more).with("layer", Settings.of("kind", held, "settings", settings)));
    }

    private static void add(List<Case> all, String name, Examples.Schema schema, LayerNode... middle) {
        List<LayerNode> layers = new ArrayList<>(List.of(layer("in", "input")));
        layers.addAll(List.of(middle));
        layers.add(layer("out", "output"));
        all.add(new Case(name, Nets.chain(layers.toArray(LayerNode[]::new)), schema));
    }

    static Stream<Case> cases() {
        List<Case> all = new ArrayList<>();
        for (String kind : List.of("simple-rnn", "lstm", "gru")) {
            add(all, kind, CLASSES, layer("it", kind, "units", 4));
            add(all, kind + " stepwise", STEPWISE, layer("it", kind, "units", 4, "returnSequences", true));
            add(all, kind + " stacked", CLASSES, layer("first", kind, "units", 3, "returnSequences", true),
                    layer("it", kind, "units", 2, "goBackwards", true));
            for (String merge : kind.equals("lstm") ? List.of("concat", "sum", "mul", "ave") : List.of("concat")) {
                add(all, "both ways " + kind + " " + merge, STEPWISE,
                        held("bidirectional", kind, Settings.of("units", 2, "returnSequences", true), "merge", merge));
                add(all, "both ways " + kind + " " + merge + " last", CLASSES,
                        held("bidirectional", kind, Settings.of("units", 2), "merge", merge));
            }
            all.add(new Case(kind + " from a state", withState(kind, false), CLASSES));
            all.add(new Case(kind + " from a sequence", withState(kind, true), CLASSES));
        }
        for (String kind : List.of("dense", "maxout", "activation", "drop-connect")) {
            add(all, "every step " + kind, STEPWISE, layer("first", "gru", "units", 3, "returnSequences", true),
                    held("time-distributed", kind, Settings.EMPTY));
        }
        add(all, "dense on steps", CLASSES, layer("first", "dense", "units", 3), layer("it", "lstm", "units", 2));
        add(all, "dense on steps, stepwise", STEPWISE, layer("it", "lstm", "units", 2, "returnSequences", true),
                layer("d", "dense", "units", 3));
        return all.stream();
    }

    /** An encoder gives its state to a second reader of the same input. */
    private static Project withState(String kind, boolean sequence) {
        boolean cell = kind.equals("lstm") && !sequence;
        LayerNode encoder = cell ? layer("e", kind, "units", 3, "returnState", true)
                : layer("e", kind, "units", 3, "returnSequences", sequence);
        return Nets.project(new Network(List.of(layer("in", "input"), encoder, layer("it", kind, "units", 3), layer("out", "output")),
                List.of(new Wire("in", "e"), new Wire("in", "it"), new Wire("e", "it", "initial-state"), new Wire("it", "out"))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void gradientsEqualCentralDifferences(Case c) {
        check(c, null);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void gradientsEqualCentralDifferencesOnPaddedSequences(Case c) {
        check(c, mask());
    }

    private static void check(Case c, INDArray mask) {
        CompiledNetwork net = (CompiledNetwork) NetworkCompiler.compile(c.project(), c.schema(), DataType.DOUBLE);
        ComputationGraph graph = net.newGraph();
        INDArray params = graph.params().reshape(graph.numParams());
        Random random = new Random(3);
        for (int i = 0; i < params.length(); i++) {
            params.putScalar(i, params.getDouble(i) + 0.3 * random.nextGaussian());
        }
        score(graph, net, mask);
        double[] analytic = graph.getFlattenedGradients().dup().reshape(params.length()).toDoubleVector();
        for (int i = 0; i < analytic.length; i += 1 + analytic.length / CHECKED) {
            double kept = params.getDouble(i);
            params.putScalar(i, kept + STEP);
            double up = score(graph, net, mask);
            params.putScalar(i, kept - STEP);
            double down = score(graph, net, mask);
            params.putScalar(i, kept);
            double numeric = (up - down) / (2 * STEP) * BATCH;
            assertEquals(numeric, analytic[i], TOLERANCE * Math.max(1, Math.abs(numeric)), c + " parameter " + i);
        }
    }

    private static double score(ComputationGraph graph, CompiledNetwork net, INDArray mask) {
        Nd4j.getRandom().setSeed(11);
        graph.setInputs(input(DataType.DOUBLE));
        graph.setLabels(labels(net));
        boolean steps = net.answers() > 0;
        INDArray asked = mask == null ? Nd4j.ones(DataType.DOUBLE, BATCH, STEPS) : mask;
        graph.setLayerMaskArrays(mask == null ? null : new INDArray[] {mask}, steps ? new INDArray[] {asked} : null);
        graph.computeGradientAndScore();
        graph.clearLayerMaskArrays();
        return graph.score();
    }

    private static INDArray input(DataType type) {
        Random random = new Random(1);
        INDArray x = Nd4j.create(type, BATCH, STEPS, FEATURES);
        for (int i = 0; i < x.length(); i++) {
            x.putScalar(i, random.nextGaussian());
        }
        return x.permute(0, 2, 1);
    }

    private static INDArray labels(CompiledNetwork net) {
        int steps = Math.max(1, net.answers());
        INDArray y = Nd4j.zeros(DataType.DOUBLE, BATCH, steps, net.objective().units());
        for (int b = 0; b < BATCH; b++) {
            for (int t = 0; t < steps; t++) {
                y.putScalar(new int[] {b, t, 0}, (b + t) % 2);
            }
        }
        return net.answers() == 0 ? y.reshape(BATCH, net.objective().units()) : y.permute(0, 2, 1);
    }

    /** Lengths 5, 2 and 3. */
    private static INDArray mask() {
        return Nd4j.create(new double[][] {{1, 1, 1, 1, 1}, {1, 1, 0, 0, 0}, {1, 1, 1, 0, 0}});
    }

    /** What a padded example gives equals what it gives alone, cut to its length. */
    @ParameterizedTest
    @MethodSource("cases")
    void paddingChangesNothing(Case c) {
        if (c.schema() == STEPWISE) {
            return; // beyond the end there is nothing to compare; the masked gradients above look at the rest
        }
        CompiledNetwork net = (CompiledNetwork) NetworkCompiler.compile(c.project(), c.schema(), DataType.DOUBLE);
        ComputationGraph graph = net.newGraph();
        graph.setLayerMaskArrays(new INDArray[] {mask()}, null);
        double[] padded = graph.feedForward(new INDArray[] {input(DataType.DOUBLE)}, false, true).get("out").getRow(1).toDoubleVector();
        graph.clearLayerMaskArrays();
        INDArray alone = input(DataType.DOUBLE).get(org.nd4j.linalg.indexing.NDArrayIndex.interval(1, 2),
                org.nd4j.linalg.indexing.NDArrayIndex.all(), org.nd4j.linalg.indexing.NDArrayIndex.interval(0, 2));
        assertArrayEquals(graph.outputSingle(alone).toDoubleVector(), padded, 1e-12, c.name());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void shapesAndCountsAreTheGraphs(Case c) throws Exception {
        CompiledNetwork net = Nets.compiled(c.project(), c.schema());
        ComputationGraph graph = net.newGraph();
        var activations = graph.feedForward(input(DataType.FLOAT), false);
        NetworkAnalysis analysis = NetworkAnalyzer.analyse(c.project(), Optional.of(c.schema()));
        assertEquals(graph.numParams(), analysis.parameters());
        for (LayerAnalysis layer : analysis.layers()) {
            Shape shape = java.util.Objects.requireNonNull(layer.output());
            INDArray real = activations.get(layer.id());
            assertArrayEquals(shape.rank() == 2 ? new long[] {BATCH, shape.size(1), shape.size(0)} : new long[] {BATCH, shape.size(0)},
                    real.shape(), layer.id());
        }
        assertEquals(net.parameters().size(), net.parameters().stream().map(p -> p.node() + "." + p.name()).distinct().count());
        assertEquals(c.project().network(), ProjectJson.read("test.json", ProjectJson.write(c.project())).network());
    }

    /** Keras' numbers: 4·(n·h + h·h + h), 3·(n·h + h·h + 2h), 3·(n·h + h·h + h). */
    @Test
    void countsAreKeras() {
        Shape in = Shape.of(10, 32);
        assertEquals(24_832, count("lstm", in, Settings.of("units", 64)));
        assertEquals(18_816, count("gru", in, Settings.of("units", 64)));
        assertEquals(18_624, count("gru", in, Settings.of("units", 64, "resetAfter", false)));
        assertEquals(6_208, count("simple-rnn", in, Settings.of("units", 64)));
    }

    private static long count(String kind, Shape in, Settings settings) {
        return org.neurarium.layer.LayerCatalogue.find(kind).orElseThrow().parameters(settings, List.of(in));
    }

    @Test
    void wrongHeldLayersAreNamedWithARemedy() {
        for (Settings wrong : List.of(Settings.of("layer", "lstm"), Settings.of("layer", Settings.of("kind", "lstmm")),
                Settings.of("layer", Settings.of("kind", "gru", "settings", Settings.of("unitz", 3))),
                Settings.of("layer", Settings.of("kind", "gru", "settings", Settings.of("units", 0))))) {
            Project project = Nets.chain(layer("in", "input"), new LayerNode("it", "bidirectional", wrong), layer("out", "output"));
            List<Problem> found = NetworkAnalyzer.analyse(project, Optional.of(CLASSES)).problems();
            assertEquals(1, found.size(), wrong.toString());
            Project fixed = found.get(0).fixes().get(0).edit().apply(project);
            assertEquals(List.of(), NetworkAnalyzer.analyse(fixed, Optional.of(CLASSES)).problems(), wrong.toString());
        }
    }
}
