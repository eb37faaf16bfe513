package org.neurarium.compile.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neurarium.compile.Nets.layer;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.recurrent.LastTimeStep;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.compile.CompiledNetwork;
import org.neurarium.compile.export.ExportCases.Case;
import org.neurarium.compile.Horizon;
import org.neurarium.compile.NetworkInput;
import org.neurarium.compile.Nets;
import org.neurarium.document.Choice;
import org.neurarium.document.spec.Shape;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.Training;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class CodeExportTest {
    private static final double SAME = 1e-5;

    @TempDir
    Path folder;

    static String code(String target, Case c) {
        ExportedCode exported = CodeExport.to(target, c.project(), c.schema());
        String text = assertInstanceOf(ExportedCode.Written.class, exported).text();
        assertFalse(text.contains("{in}") || text.contains("{out}") || text.contains("{self}") || text.contains("{loss}"), text);
        return text;
    }

    /** The Java programs compile without warnings, have as many parameters, and answer alike with the same parameters. */
    @Test
    void javaProgramsBuildTheSameNetwork() throws Exception {
        Map<String, Case> cases = ExportCases.all();
        List<File> files = new ArrayList<>();
        for (Map.Entry<String, Case> e : cases.entrySet()) {
            Path file = folder.resolve(e.getKey() + "Model.java");
            files.add(Files.writeString(file, code("dl4j", e.getValue())).toFile());
        }
        ExportedPrograms.compile(folder, files);
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
        boolean otherGates = java.util.Arrays.stream(exported.getLayers()).map(l -> l.conf().getLayer())
                .map(l -> l instanceof LastTimeStep last ? last.getUnderlying() : l).anyMatch(LSTM.class::isInstance);
        if (!otherGates) { // Deeplearning4j's LSTM has its gates in another order, so that the same vector is another network
            exported.setParams(ours.params());
            Fed fed = fed(net);
            INDArray expected = ours.output(false, fed.inputs, fed.masks)[0];
            assertEquals(0, expected.sub(exported.output(false, fed.inputs, fed.masks)[0]).amaxNumber().doubleValue(), SAME, name);
        }
        if (!net.project().training().optimizer().kind().equals("lbfgs")) {
            net.learningRate().plan(new Horizon(10, net.project().training().epochs()));
            for (int step : new int[] {0, 1, 99, 100, 101, 730, 4999, 6000}) {
                exported.getConfiguration().setIterationCount(step);
                double rate = exported.getLearningRate(net.layers().get(net.layers().size() - 1).id());
                assertEquals(net.learningRate().at(step), rate, 1e-9, name + " step " + step);
            }
        }
    }

    private record Fed(INDArray[] inputs, INDArray[] masks) {
    }

    /** Random numbers for every input; token sequences of unequal lengths with their masks. */
    private static Fed fed(CompiledNetwork net) {
        INDArray[] inputs = net.inputs().stream().map(i -> {
            Shape s = i.shape();
            long[] size = switch (s.rank()) { // an array: two or three numbers would be taken for a size and a seed
                case 2 -> new long[] {5, s.size(1), s.size(0)};
                case 3 -> new long[] {5, s.size(2), s.size(0), s.size(1)};
                default -> new long[] {5, i.width()};
            };
            return i.tokens() ? tokens(s.size(0)) : Nd4j.rand(size).subi(0.5);
        }).toArray(INDArray[]::new);
        boolean tokens = net.inputs().stream().anyMatch(NetworkInput::tokens);
        INDArray[] masks = java.util.stream.IntStream.range(0, inputs.length).mapToObj(i -> net.inputs().get(i).tokens()
                ? inputs[i].neq(0).castTo(inputs[i].dataType()) : null).toArray(INDArray[]::new);
        return new Fed(inputs, tokens ? masks : null);
    }

    static INDArray tokens(int time) {
        float[][] ids = new float[5][time];
        for (int i = 0; i < 5; i++) {
            for (int t = 0; t < Math.max(1, time - i); t++) {
                ids[i][t] = 1 + (i + t) % 3;
            }
        }
        return Nd4j.createFromArray(ids);
    }

    @Test
    void pythonScriptsParse() throws Exception {
        List<String> names = new ArrayList<>();
        for (Map.Entry<String, Case> e : ExportCases.all().entrySet()) {
            for (String target : List.of("keras", "pytorch")) {
                Path file = folder.resolve(e.getKey() + "_" + target + ".py");
                Files.writeString(file, code(target, e.getValue()));
                names.add(file.toString());
            }
        }
        ExportedPrograms.python(folder, "", "import ast, sys\nfor f in open(sys.argv[1], encoding='utf-8').read().split('\\n'):\n"
                + "    f and ast.parse(open(f, encoding='utf-8').read(), f)", names);
    }

    @Test
    void scriptsSayWhatTheProjectSays() {
        Project project = Nets.opening();
        project = project.withTraining(project.training().withOptimizer(new Choice("adam", Settings.of("learningRate", 0.02)))
                .withPenalties(0, 0.01).withBatchSize(7).withEpochs(3).withSeed(5));
        Case c = ExportCases.two(project);
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
                "F.nll_loss(torch.log(F.normalize(out.clamp_min(1e-7), p=1, dim=-1)), y)"));
        Project softmax = Nets.chain(layer("in", "input"), layer("out", "output", "loss", "categorical-crossentropy"));
        assertTrue(code("pytorch", new Case(softmax, Nets.THREE_CLASSES)).contains("torch.log(out.clamp_min(1e-7))"));
        String keras = code("keras", ExportCases.trained(Training.DEFAULT.withClipping(1.0, 0.5)));
        assertTrue(keras.contains("# Keras clips gradients in one way only: the limit 0.5 of single values is left out."), keras);
        assertTrue(keras.contains("global_clipnorm=1.0") && !keras.contains("clipvalue"), keras);
    }

    @Test
    void anInvalidProjectIsRefusedWithItsProblems() {
        ExportedCode refused = CodeExport.to("keras", Nets.chain(layer("in", "input")), Nets.TWO_CLASSES);
        assertEquals("problems.no-output", assertInstanceOf(ExportedCode.Refused.class, refused).problems().get(0).messageKey());
    }
}
