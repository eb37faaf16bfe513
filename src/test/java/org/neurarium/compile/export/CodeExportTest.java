package org.neurarium.compile.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neurarium.compile.Nets.layer;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.compile.CompiledNetwork;
import org.neurarium.compile.Horizon;
import org.neurarium.compile.Nets;
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
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class CodeExportTest {
    private static final double SAME = 1e-5;

    @TempDir
    Path folder;

    private record Case(Project project, Examples.Schema schema) {
    }

    /** Every layer, activation, optimizer, schedule, initialisation and loss once at least, under a name of its own. */
    private static Map<String, Case> cases() {
        List<Case> all = new ArrayList<>();
        LayerCatalogue.all().forEach(t -> all.add(two(around(t, Settings.EMPTY))));
        LayerType activation = LayerCatalogue.find("activation").orElseThrow();
        activation.params().get(0).options().forEach(f -> all.add(two(around(activation, Settings.of("activation", f)))));
        LayerCatalogue.find("dense").orElseThrow().params().stream().filter(p -> p.name().equals("activation"))
                .flatMap(p -> p.options().stream()).forEach(f -> all.add(two(Nets.chain(layer("in", "input"),
                        layer("h", "dense", "activation", f, "useBias", false), layer("out", "output")))));
        all.add(two(Nets.chain(layer("in", "input", "product", true, "x1Squared", true, "sinX2", true), layer("out", "output"))));
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
        all.add(two(Nets.chain(layer("in", "input"), layer("for", "dense"), layer("1 \"weird\" \\ id", "dense"), layer("층", "output"))));
        Map<String, Case> named = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            named.put("Case" + i, new Case(all.get(i).project().withName("case" + i), all.get(i).schema()));
        }
        return named;
    }

    private static Case two(Project project) {
        return new Case(project, Nets.TWO_CLASSES);
    }

    private static Case trained(Training training) {
        return two(Nets.opening().withTraining(training));
    }

    private static Project around(LayerType type, Settings settings) {
        LayerNode it = new LayerNode("it", type.id(), settings);
        if (type.inputs().isEmpty()) {
            return Nets.chain(it, layer("out", "output"));
        }
        if (!type.hasOutput()) {
            return Nets.chain(layer("in", "input"), it);
        }
        List<LayerNode> layers = List.of(layer("in", "input"), layer("a", "dense"), layer("b", "dense"), it, layer("out", "output"));
        List<Wire> wires = new ArrayList<>(List.of(new Wire("in", "a"), new Wire("in", "b"), new Wire("a", "it"), new Wire("it", "out")));
        if (type.inputs().get(0).minWires() > 1) {
            wires.add(new Wire("b", "it"));
        }
        return Nets.project(new Network(layers, wires));
    }

    private static String code(String target, Case c) {
        ExportedCode exported = CodeExport.to(target, c.project(), c.schema());
        String text = assertInstanceOf(ExportedCode.Written.class, exported).text();
        assertFalse(text.contains("{in}") || text.contains("{out}") || text.contains("{self}") || text.contains("{loss}"), text);
        return text;
    }

    /** The Java programs compile without warnings, have as many parameters, and answer alike with the same parameters. */
    @Test
    void javaProgramsBuildTheSameNetwork() throws Exception {
        Map<String, Case> cases = cases();
        List<File> files = new ArrayList<>();
        for (Map.Entry<String, Case> e : cases.entrySet()) {
            Path file = folder.resolve(e.getKey() + "Model.java");
            files.add(Files.writeString(file, code("dl4j", e.getValue())).toFile());
        }
        compile(files);
        try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            for (Map.Entry<String, Case> e : cases.entrySet()) {
                ComputationGraph exported = (ComputationGraph) loader.loadClass(e.getKey() + "Model")
                        .getMethod("build", int.class).invoke(null, 10);
                compare(e.getKey(), Nets.compiled(e.getValue().project(), e.getValue().schema()), exported);
            }
        }
    }

    private static void compare(String name, CompiledNetwork net, ComputationGraph exported) {
        ComputationGraph ours = net.newGraph();
        assertEquals(ours.numParams(), exported.numParams(), name);
        exported.setParams(ours.params());
        INDArray x = Nd4j.rand(5, net.features().inputs()).subi(0.5);
        INDArray expected = ours.outputSingle(x);
        assertEquals(0, expected.sub(exported.outputSingle(x)).amaxNumber().doubleValue(), SAME, name);
        if (!net.project().training().optimizer().kind().equals("lbfgs")) {
            net.learningRate().plan(new Horizon(10, net.project().training().epochs()));
            for (int step : new int[] {0, 1, 99, 100, 101, 730, 4999, 6000}) {
                exported.getConfiguration().setIterationCount(step);
                double rate = exported.getLearningRate(net.layers().get(net.layers().size() - 1).id());
                assertEquals(net.learningRate().at(step), rate, 1e-9, name + " step " + step);
            }
        }
    }

    private void compile(List<File> files) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Assumptions.assumeTrue(compiler != null, "this Java runtime has no compiler");
        DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(messages, null, StandardCharsets.UTF_8)) {
            String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
            compiler.getTask(null, manager, messages, List.of("-d", folder.toString(), "-cp", path, "-proc:none"), null,
                    manager.getJavaFileObjectsFromFiles(files)).call();
        }
        assertEquals(List.of(), messages.getDiagnostics().stream().filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
                .map(Object::toString).toList());
    }

    @Test
    void pythonScriptsParse() throws Exception {
        List<String> names = new ArrayList<>();
        for (Map.Entry<String, Case> e : cases().entrySet()) {
            for (String target : List.of("keras", "pytorch")) {
                Path file = folder.resolve(e.getKey() + "_" + target + ".py");
                Files.writeString(file, code(target, e.getValue()));
                names.add(file.toString());
            }
        }
        List<String> command = new ArrayList<>(List.of("python3", "-c",
                "import ast, sys\nfor f in sys.argv[1:]:\n    ast.parse(open(f, encoding='utf-8').read(), f)"));
        command.addAll(names);
        Process python;
        try {
            python = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException none) {
            Assumptions.abort("no python3 on this machine: the scripts' syntax was not checked");
            return;
        }
        String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(python.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, python.exitValue(), said);
    }

    @Test
    void scriptsSayWhatTheProjectSays() {
        Project project = Nets.opening();
        project = project.withTraining(project.training().withOptimizer(new Choice("adam", Settings.of("learningRate", 0.02)))
                .withPenalties(0, 0.01).withBatchSize(7).withEpochs(3).withSeed(5));
        Case c = two(project);
        String keras = code("keras", c);
        assertTrue(keras.contains("layers.Dense(4, activation=\"tanh\", kernel_initializer=\"glorot_uniform\", "
                + "kernel_regularizer=keras.regularizers.L1L2(l1=0.0, l2=0.01))"), keras);
        assertTrue(keras.contains("keras.optimizers.Adam(learning_rate=LEARNING_RATE"), keras);
        assertTrue(keras.contains("loss=\"binary_crossentropy\""), keras);
        String torch = code("pytorch", c);
        assertTrue(torch.contains("self.h1 = nn.Linear(2, 4)"), torch);
        assertTrue(torch.contains("loss = loss + 0.01 * model.h1.weight.square().sum()"), torch);
        assertTrue(torch.contains("BATCH_SIZE = 7") && torch.contains("EPOCHS = 3") && torch.contains("SEED = 5"), torch);
        assertTrue(code("dl4j", c).contains(".l2(0.02)"), "Deeplearning4j's L2 has a factor one half");
    }

    /** Keras divides outputs that are not a softmax by their sum; Keras clips in one way only, and the script says so. */
    @Test
    void scriptsKeepTheLossAndSayWhatIsLeftOut() {
        Project sigmoid = Nets.chain(layer("in", "input"),
                layer("out", "output", "loss", "categorical-crossentropy", "activation", "sigmoid"));
        assertTrue(code("pytorch", new Case(sigmoid, Nets.THREE_CLASSES)).contains(
                "-(y * torch.log(F.normalize(out.clamp_min(1e-7), p=1, dim=1))).sum(1).mean()"));
        Project softmax = Nets.chain(layer("in", "input"), layer("out", "output", "loss", "categorical-crossentropy"));
        assertTrue(code("pytorch", new Case(softmax, Nets.THREE_CLASSES)).contains("torch.log(out.clamp_min(1e-7))"));
        String keras = code("keras", trained(Training.DEFAULT.withClipping(1.0, 0.5)));
        assertTrue(keras.contains("# Keras clips gradients in one way only: the limit 0.5 of single values is left out."), keras);
        assertTrue(keras.contains("global_clipnorm=1.0") && !keras.contains("clipvalue"), keras);
    }

    @Test
    void anInvalidProjectIsRefusedWithItsProblems() {
        ExportedCode refused = CodeExport.to("keras", Nets.chain(layer("in", "input")), Nets.TWO_CLASSES);
        assertEquals("problems.no-output", assertInstanceOf(ExportedCode.Refused.class, refused).problems().get(0).messageKey());
    }
}
