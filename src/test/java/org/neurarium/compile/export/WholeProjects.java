package org.neurarium.compile.export;

import static org.neurarium.compile.Nets.layer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neurarium.compile.Nets;
import org.neurarium.dataset.DatasetCatalogue;
import org.neurarium.dataset.Examples;
import org.neurarium.document.DataSource;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.Wire;
import org.neurarium.document.spec.InputFault;

/** Projects as people make them, each with few examples and one epoch; those that read a file get a small one. */
final class WholeProjects {
    private final Path folder;

    record Whole(Project project, Examples examples) {
        Examples.Schema schema() {
            return examples.schema();
        }
    }

    WholeProjects(Path folder) {
        this.folder = folder;
    }

    Map<String, Whole> all() throws InputFault {
        Map<String, Whole> all = new LinkedHashMap<>();
        all.put("Lenet", of(lenet().withTraining(lenet().training().withBalanced(true)), "digits", "count", 20));
        all.put("Idx", of(lenet(), "idx", "images", images(), "labels", labels()));
        all.put("Sentiment", of(tokens(layer("h", "gru", "units", 6)), "sentences-ko", "count", 20));
        all.put("Recall", of(Nets.chain(layer("in", "input"), layer("h", "lstm", "units", 6), layer("out", "output")),
                "delayed-recall", "count", 16, "lag", 10));
        all.put("Tagging", of(tokens(layer("h", "bidirectional", "layer", Settings.of("kind", "lstm", "settings",
                Settings.of("units", 4, "returnSequences", true)))), "sentences-en", "count", 20, "task", "tagging"));
        all.put("Language", of(tokens(layer("h", "lstm", "units", 6, "returnSequences", true)), "sentences-ko", "count", 20,
                "task", "language-model"));
        all.put("Dates", of(Nets.project(translator()), "dates", "count", 20));
        all.put("Transformer", of(tokens(layer("p", "positional-encoding"), layer("h", "transformer-block", "numHeads", 2, "keyDim", 4,
                "feedForwardUnits", 8), layer("mean", "global-average-pooling")), "sentences-en", "count", 20));
        all.put("Sine", of(Nets.chain(layer("in", "input"), layer("h", "simple-rnn", "units", 4), layer("out", "output")),
                "sine", "samples", 300, "window", 8, "horizon", 2));
        all.put("Table", of(Nets.chain(layer("in", "input"), layer("h", "dense"), layer("out", "output")), "csv", "path", table(), "target", "price", "task", "regression"));
        all.put("Series", of(Nets.chain(layer("in", "input"), layer("h", "gru", "units", 4), layer("out", "output")), "series-csv",
                "path", series(), "target", "b", "inputs", "all", "window", 4));
        all.put("Reviews", of(tokens(layer("h", "conv1d", "filters", 4, "kernelSize", 3), layer("max", "global-max-pooling")),
                "text-classification", "path", reviews(), "textColumn", "1", "labelColumn", "2", "maxLength", 6));
        all.put("Text", of(tokens(layer("h", "gru", "units", 5, "returnSequences", true)), "text", "path", text(), "window", 8));
        all.put("Pairs", of(Nets.project(translator()), "pairs", "path", pairs()));
        return all;
    }

    private static Whole of(Project project, String kind, Object... settings) throws InputFault {
        DataSource data = new DataSource(kind, Settings.of(settings), 0.25);
        Project whole = project.withData(data).withTraining(project.training().withEpochs(1).withBatchSize(8).withClipping(1.0, null));
        return new Whole(whole, DatasetCatalogue.get(kind).load(data.settings()));
    }

    private static Project lenet() {
        return Nets.chain(layer("in", "input"), layer("c1", "conv2d", "filters", 4, "kernelSize", List.of(5L, 5L), "activation", "tanh"),
                layer("p1", "average-pooling2d"), layer("c2", "conv2d", "filters", 6, "kernelSize", List.of(5L, 5L), "activation", "tanh"),
                layer("p2", "max-pooling2d"), layer("flat", "flatten"), layer("h", "dense", "units", 12), layer("out", "output"));
    }

    private static Project tokens(LayerNode... middle) {
        List<LayerNode> layers = new ArrayList<>(List.of(layer("in", "input"), layer("e", "embedding", "outputDim", 8)));
        layers.addAll(List.of(middle));
        layers.add(layer("out", "output"));
        return Nets.chain(layers.toArray(LayerNode[]::new));
    }

    /** Encoder, decoder that starts from the encoder's last state, attention over the encoder's steps. */
    private static Network translator() {
        return new Network(List.of(layer("in", "input"), layer("told", "input", "source", "decoder"), layer("e", "embedding", "outputDim", 6),
                layer("read", "gru", "units", 5, "returnSequences", true), layer("f", "embedding", "outputDim", 6),
                layer("write", "gru", "units", 5, "returnSequences", true), layer("look", "attention"), layer("both", "concatenate"),
                layer("out", "output")),
                List.of(new Wire("in", "e"), new Wire("e", "read"), new Wire("told", "f"), new Wire("f", "write"),
                        new Wire("read", "write", "initial-state"), new Wire("write", "look", "query"), new Wire("read", "look", "memory"),
                        new Wire("write", "both"), new Wire("look", "both"), new Wire("both", "out")));
    }

    private String images() {
        byte[] file = new byte[16 + 20 * 784];
        file[2] = 8;
        file[3] = 3;
        file[7] = 20;
        file[11] = 28;
        file[15] = 28;
        for (int i = 16; i < file.length; i++) {
            file[i] = (byte) (i * 31 % 251);
        }
        return written("images.idx", file);
    }

    private String labels() {
        byte[] file = new byte[8 + 20];
        file[2] = 8;
        file[3] = 1;
        file[7] = 20;
        for (int i = 0; i < 20; i++) {
            file[8 + i] = (byte) (i % 4);
        }
        return written("labels.idx", file);
    }

    private String table() {
        StringBuilder out = new StringBuilder("a,b,c,price\n");
        for (int i = 0; i < 24; i++) {
            out.append(i * 7 % 11).append(',').append(i % 5 * 0.5).append(',').append(100 - i).append(',').append(i * 1.5).append('\n');
        }
        return written("table.csv", out.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private String series() {
        StringBuilder out = new StringBuilder("a,b,c\n");
        for (int i = 0; i < 40; i++) {
            out.append(i).append(',').append(i * i % 17).append(',').append(i % 3).append('\n');
        }
        return written("series.csv", out.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private String reviews() {
        StringBuilder out = new StringBuilder("text\tlabel\n");
        String[] words = {"good", "bad", "film", "Don't", "재미", "!"};
        for (int i = 0; i < 24; i++) {
            out.append(words[i % 6]).append(' ').append(words[i * 5 % 6]).append(' ').append(words[(i + 3) % 6]).append('\t')
                    .append(i % 2 == 0 ? "pos" : "neg").append('\n');
        }
        return written("reviews.tsv", out.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private String text() {
        return written("text.txt", "the cat sat on the mat; 고양이가 앉았다.\n".repeat(8).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private String pairs() {
        StringBuilder out = new StringBuilder("source\ttarget\n");
        String[] words = {"one", "two", "three", "four"};
        String[] same = {"하나", "둘", "셋", "넷"};
        for (int i = 0; i < 16; i++) {
            out.append(words[i % 4]).append(' ').append(words[i / 4]).append('\t').append(same[i % 4]).append(' ').append(same[i / 4])
                    .append(i % 3 == 0 ? " !" : "").append('\n');
        }
        return written("pairs.tsv", out.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private String written(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
