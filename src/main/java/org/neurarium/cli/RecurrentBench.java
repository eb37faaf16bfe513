package org.neurarium.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
import org.neurarium.train.probe.InsideProbe;
import org.neurarium.train.probe.Inputs;
import org.neurarium.train.probe.Probe;

/** One recurrent layer of 64 units over 50 steps of 32 numbers, its last step classified, while its gates are watched. */
final class RecurrentBench {
    static final int STEPS = 50;
    static final int FEATURES = 32;
    private static final int UNITS = 64;
    private static final int BATCH = 32;
    private static final Map<String, String> KINDS = Map.of("rnn", "simple-rnn", "lstm", "lstm", "gru", "gru");

    private RecurrentBench() {
    }

    /** @param table rows of 50 × 32 numbers and a class of ten */
    static Project project(String bench, Path table) {
        Network network = new Network(List.of(
                new LayerNode("in", "input", Settings.of("shape", List.of((long) STEPS, (long) FEATURES))),
                new LayerNode("it", KINDS.get(bench), Settings.of("units", UNITS)),
                new LayerNode("out", "output", Settings.EMPTY)), List.of(new Wire("in", "it"), new Wire("it", "out")));
        return new Project(bench, new DataSource("csv", Settings.of("path", table.toString()), 0), network,
                Training.DEFAULT.withOptimizer(new Choice("adam", Settings.of("learningRate", 0.001)))
                        .withBatchSize(BATCH).withEpochs(1_000_000), CanvasLayout.EMPTY);
    }

    /** The gates of one example. */
    static Set<Probe<?>> watched() {
        float[] example = new float[STEPS * FEATURES];
        for (int i = 0; i < example.length; i++) {
            example[i] = i % 7 / 7f;
        }
        return Set.of(new InsideProbe("it", Inputs.of(example)));
    }
}
