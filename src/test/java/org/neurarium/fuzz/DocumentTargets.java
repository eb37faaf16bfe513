package org.neurarium.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.neurarium.document.Block;
import org.neurarium.document.Blocks;
import org.neurarium.document.CanvasLayout;
import org.neurarium.document.Fragment;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Point;
import org.neurarium.document.Project;
import org.neurarium.document.SavedBlock;
import org.neurarium.document.Settings;
import org.neurarium.document.Wire;
import org.neurarium.document.WordTable;
import org.neurarium.document.io.BlockJson;
import org.neurarium.document.io.Bundle;
import org.neurarium.document.io.FragmentJson;
import org.neurarium.document.io.ProjectFiles;
import org.neurarium.document.io.ProjectJson;
import org.neurarium.document.spec.InputFault;
import org.neurarium.lesson.DemoFiles;
import org.neurarium.lesson.DemoFolder;
import org.neurarium.lesson.own.DemoArchive;
import org.neurarium.lesson.own.DemoDraft;
import org.neurarium.lesson.own.DraftFile;
import org.neurarium.lesson.text.DemoLink;
import org.neurarium.lesson.text.DemoText;
import org.neurarium.lesson.text.LiveNumber;
import org.neurarium.lab.graph.ExpressionParser;
import org.neurarium.ui.common.formula.FormulaDoor;

/** Projects, bundles, blocks, demos and what stands in their texts. */
final class DocumentTargets {
    private static final Path DEMOS = Path.of("src/main/resources/demos");
    private static final List<String> JSON_WORDS = List.of("null", "true", "\"\"", "{}", "[]", "\"@class\"", "\"id\"", "\"kind\":\"lstm\"", "\"format\":3", ",", ":", "\\u0000", "\\ud800",
        "\"units\"", "\"blocks\"", "\"within\"", "\"vectors\":\"carried:lab\"", "//", "/*");
    private static final List<String> TEXT_WORDS = List.of("\n## ", "\n```question\n", "\n```\n", "\n```notes\n", "\nanswer: 1.2.3\n", "answer: 1e999", "\n( ) a\n(x) b\n", "for: p in 1..2", "{{loss}}",
        "{{weight:a/b[0,0]:이/가}}", "$x^2$", "$$", "](set:a=b)", "](do:play)", "hint:", "why:", "|", "±", "\r\n", "\uE0007\uE001", "![x](file:///etc/passwd)", "> ", "1. ");

    private final Corpus corpus;

    DocumentTargets(Corpus corpus) {
        this.corpus = corpus;
    }

    Stream<FuzzTarget> all() {
        return Stream.of(projects(), bundles(), clipboard(), blocks(), settings(), demoArchives(), demoSteps(), demoTexts(), drafts(), formulas(), expressions());
    }

    private static FuzzTarget target(String name, Form form, List<byte[]> corpus, List<String> words, int megabytes, FuzzTarget.Reader reader) {
        return new FuzzTarget(name, form, corpus, words, InputFault.class, megabytes, reader);
    }

    private FuzzTarget projects() {
        return target("project", Form.TEXT, Corpus.projects().stream().map(p -> Corpus.bytes(ProjectJson.write(p))).toList(), JSON_WORDS, 16,
                b -> ProjectFiles.open(corpus.file("p.json", b)));
    }

    private FuzzTarget bundles() {
        Project carried = Corpus.projects().get(1).withTables(Map.of("lab", new WordTable(List.of("a", "나"), 2, new float[] {1, 2, 3, 4})));
        List<byte[]> good = List.of(bundle(Bundle.of(carried).withWeights(new float[] {1, -2, Float.NaN, 4}).withHistory("epoch,trainLoss\n1,0.5\n")),
                bundle(Bundle.of(Corpus.projects().get(2))));
        return target("bundle", Form.ZIP, good, JSON_WORDS, 24, b -> ProjectFiles.open(corpus.file("p.neurarium", b)));
    }

    private byte[] bundle(Bundle bundle) {
        return corpus.written("bundle.neurarium", file -> ProjectFiles.save(file, bundle));
    }

    private FuzzTarget clipboard() {
        List<byte[]> good = Corpus.projects().stream().filter(p -> !p.network().layers().isEmpty())
                .map(p -> Corpus.bytes(FragmentJson.write(new Fragment(p.network(), p.canvas())))).toList();
        return target("clipboard", Form.TEXT, good, JSON_WORDS, 16, b -> FragmentJson.read(new String(b, StandardCharsets.UTF_8)));
    }

    private FuzzTarget blocks() {
        Network network = new Network(List.of(new LayerNode("a", "dense", Settings.of("units", 4)), new LayerNode("b", "dense", Settings.EMPTY)),
                List.of(new Wire("a", "b")));
        Blocks inside = new Blocks(List.of(new Block("B", "", Set.of("a", "b"), true, new Point(0, 0))));
        byte[] good = Corpus.bytes(BlockJson.write(new SavedBlock("B", new Fragment(network, CanvasLayout.EMPTY.with("a", new Point(0, 8)).withBlocks(inside)))));
        return target("block", Form.TEXT, List.of(good), JSON_WORDS, 16, b -> BlockJson.read("b.json", b));
    }

    private FuzzTarget settings() {
        Project project = Corpus.projects().get(1);
        return target("setting", Form.TEXT, Corpus.texts("training.epochs=5", "training.batchSize=8", "training.optimizer.learningRate=0.1",
                "name=x", "data.settings.seed=3", "training.stop=null"), List.of("network.layers.", "training.", "=", "[0]", ".settings.", "null", "{}"), 16, b -> {
                    String[] parts = (new String(b, StandardCharsets.UTF_8) + "=").split("=", 2);
                    ProjectJson.apply(project, parts[0], parts[1].isEmpty() ? "" : parts[1].substring(0, parts[1].length() - 1));
                });
    }

    private static Map<String, byte[]> demo(String id) {
        return Corpus.unchecked(() -> {
            Map<String, byte[]> files = new HashMap<>();
            try (Stream<Path> all = Files.list(DEMOS.resolve(id))) {
                for (Path file : all.filter(f -> DemoFiles.NAME.matcher(f.getFileName().toString()).matches()).toList()) {
                    files.put(file.getFileName().toString(), Files.readAllBytes(file));
                }
            }
            return files;
        });
    }

    private static List<String> demos() {
        return List.of("xor-limit", "backprop-graph", "gru-gates", "sentiment", "word2vec-training");
    }

    private FuzzTarget demoArchives() {
        List<byte[]> good = demos().stream().map(id -> corpus.written(id + DemoArchive.EXTENSION, file -> DemoArchive.write(file, id, demo(id)))).toList();
        return target("demo-archive", Form.ZIP, good, TEXT_WORDS, 64, b -> DemoArchive.read(corpus.file("d" + DemoArchive.EXTENSION, b)));
    }

    private FuzzTarget demoSteps() {
        Map<String, byte[]> files = demo("xor-limit");
        return target("demo-steps", Form.TEXT, List.of(files.get("demo.json")), JSON_WORDS, 16, b -> {
            Map<String, byte[]> changed = new HashMap<>(files);
            changed.put("demo.json", b);
            new DemoFolder("x", DemoFiles.of("x", changed)).read();
        });
    }

    private FuzzTarget demoTexts() {
        List<byte[]> good = demos().stream().flatMap(id -> Stream.of(demo(id).get("en.md"), demo(id).get("ko.md"))).toList();
        return target("demo-text", Form.TEXT, good, TEXT_WORDS, 24, b -> {
            String text = new String(b, StandardCharsets.UTF_8);
            DemoText read = DemoText.parse("en.md", text);
            read.sections().forEach(s -> {
                DemoLink.in(s.body()).forEach(DemoLink::of);
                LiveNumber.in(s.body()).forEach(LiveNumber::isKnown);
            });
        });
    }

    private FuzzTarget drafts() {
        List<byte[]> good = demos().stream().map(id -> corpus.written(id + ".draft", file -> {
            DemoDraft draft = DemoDraft.of(id, DemoFiles.of(id, demo(id)));
            try (var out = Files.newOutputStream(file)) {
                DraftFile.write(draft, out);
            }
        })).toList();
        return target("draft", Form.ZIP, good, TEXT_WORDS, 64, b -> DraftFile.read(corpus.file("draft", b)));
    }

    private static FuzzTarget formulas() {
        return target("formula", Form.TEXT, Corpus.texts("\\frac{\\partial L}{\\partial w} = (p - y)\\,x", "\\sum_{i=1}^{n} w_i x_i + b", "\\left(\\begin{array}{cc}1&2\\\\3&4\\end{array}\\right)",
                "\\sqrt{\\hat{\\sigma}^2+\\varepsilon}", "softmax(z)_i=\\frac{e^{z_i}}{\\sum_j e^{z_j}}", "h_t=\\tanh(W x_t+U h_{t-1}+b)"),
                List.of("\\includegraphics{/etc/passwd}", "\\includegraphics{http://localhost/x.png}", "\\newcommand{\\a}{\\a\\a}\\a", "\\begin{array}{*{9999999}{c}}", "\\rule{99999in}{99999in}",
                    "\\hspace{1e9in}", "\\multicolumn{999999999}{c}{x}", "\\hdotsfor{999999999}", "\\roman{1999999999}", "\\scalebox{1e9}{x}", "\\jlmXML{/etc/passwd}", "\\def\\a{\\a}", "\\longdiv{99999999999}{3}",
                    "\\text{", "\\begin{matrix}", "\\end{matrix}", "&", "\\\\", "\\left.", "\\right.", "\\rotatebox{1e99}{x}", "\\fcscore{99999999}", "\\char\"FFFF", "^", "_", "\\over", "\\color{x}", "\\binom"), 48,
                b -> FormulaDoor.typeset(new String(b, StandardCharsets.UTF_8)));
    }

    private static FuzzTarget expressions() {
        return target("expression", Form.TEXT, Corpus.texts("(x + y)*z", "2(p-y)*p*(1-p)*x'", "-log(sigmoid(w*x+b))", "a^b^2/3"),
                List.of("(", ")", "^", "-", "'", "log(", "sigmoid", ",", "·", "∘", "ᵀ", "1e5", "𝒙"), 8, b -> ExpressionParser.parse(new String(b, StandardCharsets.UTF_8)));
    }
}
