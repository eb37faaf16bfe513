package org.neurarium.train;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neurarium.dataset.Examples;
import org.neurarium.document.CanvasLayout;
import org.neurarium.document.Choice;
import org.neurarium.document.DataSource;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.Training;
import org.neurarium.document.Wire;
import org.neurarium.train.probe.Probe;
import org.neurarium.train.probe.WeightsProbe;

/** Small networks that read sequences, and what tests ask of their sessions. */
final class SequenceProjects {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private SequenceProjects() {
    }

    /** Strings of brackets of unequal length, ids, padded to 12: matched or not; a third held out. */
    static DataSource brackets() {
        return new DataSource("bracket-matching", Settings.of("count", 60, "length", 12), 0.34);
    }

    /** A symbol of 8, then distractors from 4 others; half held out. */
    static DataSource recall(int lag) {
        return new DataSource("delayed-recall", Settings.of("count", 24, "lag", lag), 0.5);
    }

    /** in → the layers, one after the other → out. */
    static Project chain(DataSource data, LayerNode... between) {
        List<LayerNode> layers = new ArrayList<>(List.of(new LayerNode("in", "input", Settings.EMPTY)));
        layers.addAll(List.of(between));
        layers.add(new LayerNode("out", "output", Settings.EMPTY));
        List<Wire> wires = new ArrayList<>();
        for (int i = 1; i < layers.size(); i++) {
            wires.add(new Wire(layers.get(i - 1).id(), layers.get(i).id()));
        }
        return new Project("sequences", data, new Network(layers, wires),
                Training.DEFAULT.withOptimizer(new Choice("adam", Settings.of("learningRate", 0.05))).withBatchSize(8)
                        .withSeed(3), CanvasLayout.EMPTY);
    }

    /** A session after some updates, so that no bias is 0 any more. */
    static TrainingSession stepped(Project project, int updates) throws Exception {
        TrainingSession session = SessionTest.open(project, Sessions.Options.SHOWN);
        for (int i = 1; i <= updates; i++) {
            int done = i;
            session.stepBatch();
            SessionTest.await(session, f -> f.iteration() == done && f.state() == SessionState.PAUSED);
        }
        return session;
    }

    static <F> F read(TrainingSession session, Probe<F> probe) throws Exception {
        session.watch(Set.of(probe));
        return session.await(f -> f.find(probe).isPresent(), LIMIT).orElseThrow().find(probe).orElseThrow();
    }

    static Map<String, float[]> parameters(TrainingSession session, String node) throws Exception {
        return read(session, new WeightsProbe(node)).parameters();
    }

    /** The first example held out that is shorter than {@code steps}. */
    static ExampleInput shorter(TrainingSession session, int steps) throws Exception {
        Examples held = Sessions.data(session).validation();
        for (int i = 0; i < held.count(); i++) {
            ExampleInput example = ExampleInput.at(Sessions.data(session), new ExampleInput.Place(true, i));
            if (example.length() > 2 && example.length() < steps) {
                return example;
            }
        }
        throw new AssertionError("none is shorter");
    }

    /** The vectors of an example's tokens, padding left out, {@code [length][width]}. */
    static double[][] embedded(float[] table, ExampleInput example) {
        int width = table.length / example.schema().vocabulary().size();
        double[][] vectors = new double[example.length()][width];
        for (int t = 0; t < vectors.length; t++) {
            for (int i = 0; i < width; i++) {
                vectors[t][i] = table[(int) example.values()[t] * width + i];
            }
        }
        return vectors;
    }
}
