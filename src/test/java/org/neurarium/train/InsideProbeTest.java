package org.neurarium.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.neurarium.train.SequenceProjects.brackets;
import static org.neurarium.train.SequenceProjects.chain;
import static org.neurarium.train.SequenceProjects.embedded;
import static org.neurarium.train.SequenceProjects.parameters;
import static org.neurarium.train.SequenceProjects.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.nn.layer.Glass;
import org.neurarium.train.probe.InsideProbe;

/** What a session shows of the inside of layers, for a padded example, against plain arithmetic in double precision. */
class InsideProbeTest {
    private static final double TOLERANCE = 1e-5;
    private static final int STEPS = 12;
    private static final int UPDATES = 6;

    private static LayerNode embedding() {
        return new LayerNode("read", "embedding", Settings.of("outputDim", 4));
    }

    private static Settings cell(String kind, boolean resetAfter) {
        Settings s = Settings.of("units", 3);
        return kind.equals("gru") ? s.with("resetAfter", resetAfter) : s;
    }

    @ParameterizedTest
    @CsvSource({"lstm,true", "gru,true", "gru,false", "simple-rnn,true"})
    void gatesAreThoseOfTheRecurrence(String kind, boolean resetAfter) throws Exception {
        Project project = chain(brackets(), embedding(), new LayerNode("memory", kind, cell(kind, resetAfter)));
        try (TrainingSession session = SequenceProjects.stepped(project, UPDATES)) {
            ExampleInput example = SequenceProjects.shorter(session, STEPS);
            double[][] x = embedded(parameters(session, "read").get("embeddings"), example);
            PlainCell cell = new PlainCell(kind, resetAfter, parameters(session, "memory"), "");
            var parts = read(session, new InsideProbe("memory", example.inputs())).parts();
            compare(run(cell, x, false), parts.get(""));
        }
    }

    /** The backward direction begins at the last token that there is, not at the padding. */
    @ParameterizedTest
    @ValueSource(strings = {"lstm", "gru", "simple-rnn"})
    void bothDirectionsAreThoseOfTheRecurrence(String kind) throws Exception {
        Settings held = Settings.of("layer", Settings.of("kind", kind, "settings", cell(kind, true).with("returnSequences", true)));
        Project project = chain(brackets(), embedding(), new LayerNode("memory", "bidirectional", held),
                new LayerNode("last", "simple-rnn", Settings.of("units", 2)));
        try (TrainingSession session = SequenceProjects.stepped(project, UPDATES)) {
            ExampleInput example = SequenceProjects.shorter(session, STEPS);
            double[][] x = embedded(parameters(session, "read").get("embeddings"), example);
            var parts = read(session, new InsideProbe("memory", example.inputs())).parts();
            Map<String, float[]> weights = parameters(session, "memory");
            for (String direction : List.of("forward", "backward")) {
                PlainCell cell = new PlainCell(kind, true, weights, direction);
                compare(run(cell, x, direction.equals("backward")), parts.get(direction));
            }
        }
    }

    /** @return what each step leaves, in the order of the input */
    private static List<Map<String, double[]>> run(PlainCell cell, double[][] x, boolean backwards) {
        List<Map<String, double[]>> steps = new ArrayList<>();
        double[] h = new double[cell.units];
        double[] c = new double[cell.units];
        for (int i = 0; i < x.length; i++) {
            Map<String, double[]> left = cell.step(x[backwards ? x.length - 1 - i : i], h, c);
            h = left.get("hidden");
            c = left.getOrDefault("cell", c);
            steps.add(backwards ? 0 : i, left);
        }
        return steps;
    }

    private static void compare(List<Map<String, double[]>> wanted, Map<String, Glass.Inside> found) {
        assertEquals(wanted.get(0).keySet(), found.keySet());
        double largest = 0;
        for (int t = 0; t < wanted.size(); t++) {
            for (Map.Entry<String, double[]> quantity : wanted.get(t).entrySet()) {
                Glass.Inside inside = found.get(quantity.getKey());
                int units = quantity.getValue().length;
                assertEquals(List.of(1, STEPS, units), java.util.Arrays.stream(inside.shape()).boxed().toList());
                for (int u = 0; u < units; u++) {
                    assertEquals(quantity.getValue()[u], inside.values()[t * units + u], TOLERANCE,
                            quantity.getKey() + " at step " + t + ", unit " + u);
                    largest = Math.max(largest, Math.abs(quantity.getValue()[u]));
                }
            }
        }
        assertTrue(largest > 0.05, "the numbers compared are no zeros");
    }
}
