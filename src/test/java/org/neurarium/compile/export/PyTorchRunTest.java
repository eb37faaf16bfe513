package org.neurarium.compile.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.compile.CompiledNetwork;
import org.neurarium.compile.NetworkAnalyzer;
import org.neurarium.compile.NetworkInput;
import org.neurarium.compile.Nets;
import org.neurarium.compile.export.ExportCases.Case;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.Shape;
import org.neurarium.layer.LayerCatalogue;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The PyTorch scripts, run where PyTorch is installed: they have the app's parameters, answers and examples. */
@Tag("slow")
class PyTorchRunTest {
    /** Between libraries that add up in another order, in single precision. */
    private static final double SAME = 2e-4;
    private static final String LOADED = """
            import contextlib, importlib.util, io, json, sys
            import numpy as np, torch
            sys.stdout.reconfigure(encoding="utf-8")
            def loaded(path):
                spec = importlib.util.spec_from_file_location("exported", path)
                module = importlib.util.module_from_spec(spec)
                spec.loader.exec_module(module)
                return module
            paths = [p for p in open(sys.argv[1], encoding="utf-8").read().split("\\n") if p]
            sys.argv = sys.argv[:1]
            """;
    private static final String ANSWERS = LOADED + """
            for path in paths:
                module = loaded(path)
                torch.manual_seed(0)
                model = module.Network().eval()
                count = sum(p.numel() for p in model.parameters() if p.requires_grad)
                shape = json.load(open(path + ".json"))
                if shape["tokens"]:
                    x = torch.tensor([[1 + (i + t) % 3 if t < max(1, shape["sizes"][0] - i) else 0
                                       for t in range(shape["sizes"][0])] for i in range(5)])
                else:
                    x = 0.1 * torch.sin(torch.arange(5.0 * np.prod(shape["sizes"]))).reshape(5, *shape["sizes"])
                with torch.no_grad():
                    out = model(x)
                print(count, *out.reshape(-1).tolist())
            """;
    private static final String RUN = LOADED + """
            for path in paths:
                module = loaded(path)
                *x, y = module.load()
                sums = [float((a.reshape(len(a), -1) * np.arange(1, 1 + a[0].size)).sum()) for a in (*x, y)]
                said = io.StringIO()
                with contextlib.redirect_stdout(said):
                    module.main()
                print(*sums, said.getvalue().split("epoch 1 loss ")[1].split()[0])
            """;

    @TempDir
    Path folder;

    /** With constant initial weights there is one answer, whatever the dice. */
    @Test
    void everyLayerAnswersAsInTheApp() throws Exception {
        Map<String, Case> cases = new LinkedHashMap<>();
        ExportCases.all().forEach((name, c) -> {
            // a script's perceptron gives z, whose step is the answer; fractional pooling has dice of its own
            boolean plain = c.project().network().layers().stream()
                    .noneMatch(l -> List.of("fractional-max-pooling2d", "perceptron").contains(l.kind()));
            if (plain && c.project().training().weightInit().equals(org.neurarium.document.Training.DEFAULT.weightInit())) {
                cases.put(name, new Case(constant(c.project()), c.schema()));
            }
        });
        List<String> files = new ArrayList<>();
        for (Map.Entry<String, Case> e : cases.entrySet()) {
            Path file = folder.resolve(e.getKey() + ".py");
            Files.writeString(file, CodeExportTest.code("pytorch", e.getValue()));
            boolean tokens = !e.getValue().schema().vocabulary().isEmpty();
            Files.writeString(folder.resolve(e.getKey() + ".py.json"), "{\"tokens\": " + tokens + ", \"sizes\": "
                    + e.getValue().schema().shape().sizes() + "}");
            files.add(file.toString());
        }
        String[] lines = ExportedPrograms.python(folder, "torch", ANSWERS, files).strip().split("\n");
        assertEquals(cases.size(), lines.length);
        List<String> different = new ArrayList<>();
        int i = 0;
        for (Map.Entry<String, Case> e : cases.entrySet()) {
            differences(e.getKey(), e.getValue(), lines[i++].split(" ")).ifPresent(different::add);
        }
        assertEquals(List.of(), different);
    }

    /** The project with every kernel constant, those of held layers too. */
    private static Project constant(Project project) {
        Network network = project.network();
        List<LayerNode> layers = network.layers().stream().map(l -> l.withSettings(constant(l.kind(), l.settings()))).toList();
        return project.withNetwork(new Network(layers, network.wires()))
                .withTraining(project.training().withWeightInit("constant"));
    }

    private static Settings constant(String kind, Settings settings) {
        if (LayerCatalogue.find(kind).orElseThrow().params().stream().anyMatch(p -> p.name().equals("layer"))) {
            Settings held = settings.find("layer").orElse(null) instanceof Settings s ? s : Settings.EMPTY;
            String inner = held.text("kind", kind.equals("bidirectional") ? "lstm" : "dense");
            Settings own = held.find("settings").orElse(null) instanceof Settings s ? s : Settings.EMPTY;
            return settings.with("layer", Settings.of("kind", inner, "settings", constant(inner, own)));
        }
        Settings result = settings;
        for (String name : List.of("kernelInitializer", "recurrentInitializer")) {
            boolean has = LayerCatalogue.find(kind).orElseThrow().params().stream().anyMatch(p -> p.name().equals(name));
            result = has ? result.with(name, "constant") : result;
        }
        return result;
    }

    private static Optional<String> differences(String name, Case c, String[] said) {
        String who = name + " " + c.project().network().layers() + c.schema().shape() + ": ";
        long parameters = NetworkAnalyzer.analyse(c.project(), Optional.of(c.schema())).parameters();
        if (parameters != Long.parseLong(said[0])) {
            return Optional.of(who + said[0] + " parameters, not " + parameters);
        }
        double[] ours = answers(Nets.compiled(c.project(), c.schema()));
        int steps = c.schema().answers(); // what is said behind a sequence's end is not asked for
        double most = IntStream.range(0, ours.length).filter(j -> steps == 0
                || j % (ours.length / 5) / (ours.length / 5 / steps) < Math.max(1, steps - j / (ours.length / 5))).mapToDouble(j -> Math.abs(ours[j] - Double.parseDouble(said[j + 1]))).max().orElse(0);
        return ours.length == said.length - 1 && most < SAME ? Optional.empty()
                : Optional.of(who + "off by " + most + ": " + ours[0] + " " + said[1]);
    }

    private static double[] answers(CompiledNetwork net) {
        NetworkInput in = net.inputs().get(0);
        Shape shape = in.shape();
        INDArray x = CodeExportTest.tokens(in.tokens() ? shape.size(0) : 1);
        if (!in.tokens()) {
            int width = net.features().width();
            float[] rows = new float[5 * width];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = (float) (0.1 * Math.sin(i));
            }
            rows = net.features().encode(rows);
            x = switch (shape.rank()) {
                case 2 -> Nd4j.create(rows, new long[] {5, shape.size(0), shape.size(1)}, 'c').permute(0, 2, 1);
                case 3 -> Nd4j.create(rows, new long[] {5, shape.size(0), shape.size(1), shape.size(2)}, 'c').permute(0, 3, 1, 2).dup('c');
                default -> Nd4j.create(rows, new long[] {5, rows.length / 5}, 'c');
            };
        }
        INDArray[] masks = in.tokens() ? new INDArray[] {x.neq(0).castTo(x.dataType())} : null;
        INDArray out = net.newGraph().output(false, new INDArray[] {x}, masks)[0];
        INDArray ordered = out.rank() == 3 ? out.permute(0, 2, 1) : out;
        return ordered.dup('c').reshape(out.length()).toDoubleVector();
    }

    @Test
    void wholeProjectsLearnForAnEpochFromTheSameExamples() throws Exception {
        Map<String, WholeProjects.Whole> all = new WholeProjects(folder).all();
        List<String> files = new ArrayList<>();
        for (Map.Entry<String, WholeProjects.Whole> e : all.entrySet()) {
            Path file = folder.resolve(e.getKey() + ".py");
            Files.writeString(file, CodeExportTest.code("pytorch", new Case(e.getValue().project(), e.getValue().schema())));
            files.add(file.toString());
        }
        String[] lines = ExportedPrograms.python(folder, "torch", RUN, files).strip().split("\n");
        assertEquals(all.size(), lines.length);
        int i = 0;
        for (Map.Entry<String, WholeProjects.Whole> e : all.entrySet()) {
            String[] said = lines[i++].split(" ");
            double loss = Double.parseDouble(said[said.length - 1]);
            assertTrue(loss > 0 && Double.isFinite(loss), e.getKey() + " loss " + loss);
            if (List.of("Idx", "Series", "Reviews", "Pairs").contains(e.getKey())) {
                double expected = sum(e.getValue().examples().features(), (int) e.getValue().examples().shape().count());
                assertEquals(expected, Double.parseDouble(said[0]), 1e-4 * Math.abs(expected), e.getKey());
            }
        }
    }

    /** Numbers weighted by their place in the example, so that an exchange shows. */
    private static double sum(float[] rows, int width) {
        return IntStream.range(0, rows.length).mapToDouble(i -> rows[i] * (1.0 + i % width)).sum();
    }
}
