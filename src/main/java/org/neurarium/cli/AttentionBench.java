package org.neurarium.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.neurarium.document.CanvasLayout;
import org.neurarium.document.Choice;
import org.neurarium.document.DataSource;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.Training;
import org.neurarium.document.Wire;
import org.neurarium.train.probe.Inputs;
import org.neurarium.train.probe.InsideProbe;
import org.neurarium.train.probe.Probe;

/**
 * The work {@code attention}: self-attention of 4 heads and width 64 over 50 steps, mean over time, softmax of 10, batches of
 * 32, Adam; made texts, whose words an embedding turns into vectors. The weights of one example are read with every frame.
 */
final class AttentionBench {
    private static final int STEPS = 50;
    private static final int WIDTH = 64;
    private static final int ROWS = 320;
    private static final int HEADS = 4;
    private static final int WORDS = 100;

    private AttentionBench() {
    }

    /** @param table a file that {@link #write} wrote */
    static Project project(Path table) {
        List<LayerNode> layers = List.of(layer("in", "input"),
                layer("words", "embedding", "outputDim", WIDTH),
                layer("att", "multi-head-attention", "numHeads", HEADS, "keyDim", WIDTH / HEADS),
                layer("mean", "global-average-pooling"), layer("out", "output"));
        List<Wire> wires = new ArrayList<>();
        for (int i = 1; i < layers.size(); i++) {
            wires.add(new Wire(layers.get(i - 1).id(), layers.get(i).id()));
        }
        return new Project("attention", new DataSource("text-classification",
                Settings.of("path", table.toString(), "tokenizer", "whitespace", "maxLength", STEPS), 0), new Network(layers, wires),
                Training.DEFAULT.withOptimizer(new Choice("adam", Settings.of("learningRate", 0.001)))
                        .withBatchSize(32).withEpochs(1_000_000), CanvasLayout.EMPTY);
    }

    static Set<Probe<?>> watched() {
        float[] example = new float[STEPS];
        Random random = new Random(2);
        for (int i = 0; i < example.length; i++) {
            example[i] = 2 + random.nextInt(WORDS);
        }
        return Set.of(new InsideProbe("att", Inputs.of(example)));
    }

    /** Texts of random words, each with a class of ten. */
    static void write(Path file) throws IOException {
        Random random = new Random(1);
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("text\tlabel\n");
            for (int row = 0; row < ROWS; row++) {
                StringBuilder line = new StringBuilder();
                for (int i = 0; i < STEPS; i++) {
                    line.append(i == 0 ? "w" : " w").append(random.nextInt(WORDS));
                }
                out.write(line.append("\tc").append(row % 10).append('\n').toString());
            }
        }
    }

    private static LayerNode layer(String id, String kind, Object... settings) {
        return new LayerNode(id, kind, Settings.of(settings));
    }
}
