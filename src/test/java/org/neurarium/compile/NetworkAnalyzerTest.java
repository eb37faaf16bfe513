package org.neurarium.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.neurarium.compile.Nets.chain;
import static org.neurarium.compile.Nets.layer;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.neurarium.dataset.Examples;
import org.neurarium.document.Choice;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.Training;
import org.neurarium.document.Wire;
import org.neurarium.document.spec.Fix;
import org.neurarium.document.spec.Problem;
import org.neurarium.document.spec.Shape;
import org.neurarium.i18n.Language;
import org.neurarium.i18n.Messages;
import org.neurarium.layer.LayerCatalogue;
import org.neurarium.layer.LayerType;

class NetworkAnalyzerTest {
    private static final LayerNode IN = layer("in", "input");
    private static final LayerNode OUT = layer("out", "output");

    private static final Examples.Schema PICTURES =
            new Examples.Schema(Shape.of(4, 4, 1), List.of("a", "b"), List.of(), List.of(), 10);

    private static final Examples.Schema TOKENS = new Examples.Schema(Shape.of(7), List.of("a", "b"), List.of(), List.of(), 10,
            List.of("", "?", "to", "be"), 0, 0, List.of());

    /** A project, the problem it must give, and for which data. */
    static Stream<Arguments> faulty() {
        return Stream.of(structures(), settings(), outputs(), trainings()).flatMap(s -> s);
    }

    private static Stream<Arguments> structures() {
        LayerNode a = layer("a", "dense");
        LayerNode b = layer("b", "dense");
        Project opening = chain(IN, a, b, OUT);
        return Stream.of(
                two("no-input", Nets.project(Network.EMPTY)),
                two("no-output", chain(IN, a)),
                two("cycle", rewired(opening, new Wire("b", "a"))),
                two("cycle", rewired(opening, new Wire("a", "a"))),
                two("duplicate-id", opening.withNetwork(opening.network().add(layer("a", "dense")))),
                two("unknown-kind", chain(IN, layer("a", "dnse"), OUT)),
                two("unknown-kind", chain(IN, layer("a", "quantum"), OUT)),
                two("wire-at-nothing", rewired(opening, new Wire("a", "ghost"))),
                two("wire-from-end", rewired(opening.withNetwork(opening.network().add(layer("c", "dense"))), new Wire("out", "c"))),
                two("wire-into-start", rewired(opening, new Wire("a", "in"))),
                two("wire-twice", opening.withNetwork(new Network(opening.network().layers(), List.of(new Wire("in", "a"),
                        new Wire("a", "b"), new Wire("a", "b"), new Wire("b", "out"))))),
                two("unknown-port", rewired(opening, new Wire("in", "b", "query"))),
                two("not-fed", opening.withNetwork(opening.network().disconnect(new Wire("in", "a")))),
                two("too-few-wires", chain(IN, layer("sum", "add"), OUT)),
                two("too-many-wires", rewired(opening, new Wire("in", "out"))),
                two("several-inputs", rewired(opening.withNetwork(opening.network().add(layer("in2", "input"))), new Wire("in2", "b"))),
                two("several-outputs", rewired(opening.withNetwork(opening.network().add(layer("out2", "output"))), new Wire("a", "out2"))),
                two("leads-nowhere", rewired(opening.withNetwork(opening.network().add(layer("c", "dense"))), new Wire("a", "c"))),
                two("shapes-differ", merged("add")),
                two("shapes-differ", merged("multiply")));
    }

    private static Project merged(String kind) {
        return Nets.project(new Network(List.of(IN, layer("a", "dense", "units", 3), layer("b", "dense", "units", 5),
                layer("m", kind), OUT), List.of(new Wire("in", "a"), new Wire("in", "b"), new Wire("a", "m"),
                new Wire("b", "m"), new Wire("m", "out"))));
    }

    private static Stream<Arguments> settings() {
        return Stream.of(
                two("unknown-setting-meant", with("dense", "unts", 4)),
                two("unknown-setting", with("dense", "colour", "red")),
                two("too-small", with("dense", "units", 0)),
                two("too-large", with("dropout", "rate", 1.5)),
                two("needs-integer", with("dense", "units", 2.5)),
                two("needs-integer", with("dense", "units", "many")),
                two("needs-number", with("dropout", "rate", true)),
                two("needs-flag", with("dense", "useBias", "yes")),
                two("unknown-option", with("dense", "activation", "relo")),
                two("unknown-option", with("dense", "activation", "prelu")),
                two("needs-shape", chain(layer("in", "input", "shape", List.of("a")), OUT)),
                two("input-shape", chain(layer("in", "input", "shape", List.of(7L)), OUT)),
                arguments("needs-vector", chain(IN, layer("a", "dense"), OUT), PICTURES),
                arguments("needs-embedding", chain(IN, layer("a", "dense"), OUT), TOKENS),
                arguments("needs-embedding", chain(IN, layer("a", "lstm"), OUT), TOKENS),
                arguments("needs-embedding", chain(IN, OUT), TOKENS),
                arguments("features-need-plane", chain(layer("in", "input", "product", true), OUT), Nets.THREE_CLASSES));
    }

    private static Project with(String kind, String name, Object value) {
        return chain(IN, layer("a", kind, name, value), OUT);
    }

    private static Stream<Arguments> outputs() {
        return Stream.of(
                arguments("output-units-classes", output("units", 2), Nets.THREE_CLASSES),
                arguments("output-units-classes", output("units", 1), Nets.THREE_CLASSES),
                arguments("output-units-values", output("units", 3), Nets.ONE_VALUE),
                arguments("loss-needs-classes", output("loss", "hinge"), Nets.ONE_VALUE),
                arguments("bounded-regression", output("activation", "tanh"), Nets.ONE_VALUE),
                two("loss-needs-probability", output("activation", "tanh", "loss", "binary-crossentropy")),
                two("loss-needs-units", output("units", 1, "activation", "sigmoid", "loss", "categorical-crossentropy")),
                two("softmax-one-unit", output("units", 1, "activation", "softmax", "loss", "mean-squared-error")),
                two("squared-saturates", output("activation", "sigmoid", "loss", "mean-squared-error")),
                two("hinge-range", output("activation", "sigmoid", "loss", "hinge")),
                two("binary-softmax", output("activation", "softmax", "loss", "binary-crossentropy")),
                arguments("categorical-needs-softmax", output("activation", "sigmoid", "loss", "negative-log-likelihood"), Nets.THREE_CLASSES),
                two("step-has-no-slope", output("activation", "binary-step", "loss", "mean-squared-error")),
                two("stacked-linear", with("dense", "activation", "identity")),
                arguments("perceptron-needs-two-classes", chain(IN, layer("p", "perceptron")), Nets.ONE_VALUE));
    }

    private static Project output(Object... settings) {
        return chain(IN, layer("out", "output", settings));
    }

    private static Stream<Arguments> trainings() {
        Training t = Training.DEFAULT;
        return Stream.of(
                trained("unknown-optimizer", t.withOptimizer(new Choice("adm", Settings.EMPTY))),
                trained("too-small", t.withOptimizer(new Choice("sgd", Settings.of("learningRate", -1.0)))),
                trained("unknown-setting-meant", t.withOptimizer(new Choice("adam", Settings.of("beta3", 0.5)))),
                trained("bold-learning-rate", t.withOptimizer(new Choice("adam", Settings.of("learningRate", 5.0)))),
                trained("unknown-schedule", t.withSchedule(new Choice("cosin", Settings.EMPTY))),
                trained("unknown-option", t.withSchedule(new Choice("warm-up", Settings.of("then", "sleep")))),
                trained("too-small", t.withBatchSize(0)),
                trained("too-small", t.withEpochs(0)),
                trained("too-small", t.withPenalties(-1, 0)),
                trained("too-large", t.withPenalties(0, 1e9)),
                trained("clip-not-positive", t.withClipping(0.0, null)),
                trained("unknown-option", t.withWeightInit("glorot")));
    }

    private static Arguments trained(String key, Training training) {
        return two(key, chain(IN, OUT).withTraining(training));
    }

    private static Arguments two(String key, Project project) {
        return arguments(key, project, Nets.TWO_CLASSES);
    }

    private static Project rewired(Project project, Wire wire) {
        return project.withNetwork(project.network().connect(wire));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faulty")
    void faultsAreNamedAndTheFirstRemedyEndsThem(String key, Project project, Examples.Schema schema) {
        List<Problem> found = problems(project, schema);
        Problem problem = found.stream().filter(p -> p.messageKey().equals("problems." + key)).findFirst()
                .orElseThrow(() -> new AssertionError(key + " not among " + found));
        for (Language language : Language.values()) {
            Messages messages = Messages.of(language);
            assertTrue(messages.has(problem.messageKey()), problem.messageKey());
            assertFalse(messages.get(problem.messageKey(), problem.arguments()).matches(".*\\{\\d.*"), problem.toString());
            for (Fix fix : problem.fixes()) {
                assertTrue(messages.has(fix.labelKey()), fix.labelKey());
                assertFalse(messages.get(fix.labelKey(), fix.arguments()).matches(".*\\{\\d.*"), fix.toString());
            }
        }
        assertFalse(problem.fixes().isEmpty(), "no remedy for " + key);
        for (Fix fix : problem.fixes()) {
            long before = found.stream().filter(p -> p.equals(problem)).count();
            List<Problem> after = problems(fix.edit().apply(project), schema);
            assertTrue(after.stream().filter(p -> same(p, problem)).count() < Math.max(1, before),
                    fix.labelKey() + " leaves " + key + ": " + after);
        }
    }

    private static boolean same(Problem a, Problem b) {
        return a.messageKey().equals(b.messageKey()) && a.node().equals(b.node()) && a.arguments().equals(b.arguments());
    }

    private static List<Problem> problems(Project project, Examples.Schema schema) {
        return NetworkAnalyzer.analyse(project, Optional.of(schema)).problems();
    }

    @Test
    void aSoundNetworkHasNoProblemsAndKnowsItsNumbers() {
        NetworkAnalysis analysis = NetworkAnalyzer.analyse(Nets.opening(), Optional.of(Nets.TWO_CLASSES));
        assertEquals(List.of(), analysis.problems());
        assertEquals(17, analysis.parameters()); // 2·4 + 4 and 4·1 + 1
        assertEquals(12, analysis.multiplyAdds()); // 2·4 + 4·1
        assertEquals(Shape.of(4), analysis.find("h1").orElseThrow().output());
    }

    @Test
    void withoutDataShapesStayUnknownAndNothingThrows() {
        NetworkAnalysis analysis = NetworkAnalyzer.analyse(Nets.opening(), Optional.empty());
        assertNull(analysis.find("h1").orElseThrow().output());
        assertEquals("problems.input-without-shape", analysis.problems().get(0).messageKey());
    }

    @Test
    void aLayerBesideTheWayDoesNotStopTraining() {
        Project project = Nets.opening();
        Project cluttered = project.withNetwork(project.network().add(layer("spare", "dense", "units", 0)));
        NetworkAnalysis analysis = NetworkAnalyzer.analyse(cluttered, Optional.of(Nets.TWO_CLASSES));
        assertTrue(analysis.trainable());
        assertFalse(analysis.problemsOf("spare").isEmpty());
        assertEquals(17, Nets.compiled(cluttered, Nets.TWO_CLASSES).parameterCount());
    }

    /** 500 random drawings, most of them nonsense: an answer each, and what is called trainable compiles. */
    @Test
    void anyDrawingIsAnalysedAndWhatIsSoundCompiles() {
        SplittableRandom random = new SplittableRandom(7);
        List<String> kinds = LayerCatalogue.all().stream().map(LayerType::id).toList();
        int sound = 0;
        for (int n = 0; n < 500; n++) {
            Network network = Network.EMPTY.add(IN).add(OUT);
            int size = random.nextInt(6);
            for (int i = 0; i < size; i++) {
                network = network.add(layer("n" + random.nextInt(8), kinds.get(random.nextInt(kinds.size()))));
            }
            for (int i = 0; i < size + 1; i++) {
                network = network.connect(new Wire(any(network, random), any(network, random)));
            }
            Project project = Nets.project(network);
            boolean trainable = NetworkAnalyzer.analyse(project, Optional.of(Nets.TWO_CLASSES)).trainable();
            Compilation compilation = NetworkCompiler.compile(project, Nets.TWO_CLASSES);
            assertEquals(trainable, compilation instanceof CompiledNetwork, network.toString());
            sound += trainable ? 1 : 0;
        }
        assertTrue(sound > 5, "the test means something only if some drawings are sound: " + sound);
    }

    private static String any(Network network, SplittableRandom random) {
        return network.layers().get(random.nextInt(network.layers().size())).id();
    }
}
