package org.neurarium.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.nn.layer.Glass;
import org.neurarium.train.probe.InsideProbe;

/** Attention as a session shows it, for a padded example: softmax(QKᵀ/√d) worked out from parameters and tokens. */
class AttentionProbeTest {
    private static final double TOLERANCE = 1e-5;
    private static final int WIDTH = 6;
    private static final LayerNode READ = new LayerNode("read", "embedding", Settings.of("outputDim", WIDTH));
    private static final LayerNode LAST = new LayerNode("last", "gru", Settings.of("units", 3));

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void weightsOfEveryHead(boolean causal) throws Exception {
        int heads = 2;
        int size = 4;
        Project project = SequenceProjects.chain(SequenceProjects.brackets(), READ, new LayerNode("look", "multi-head-attention",
                Settings.of("numHeads", heads, "keyDim", size, "causal", causal)), LAST);
        try (TrainingSession session = SequenceProjects.stepped(project, 6)) {
            ExampleInput example = SequenceProjects.shorter(session, 12);
            double[][] x = SequenceProjects.embedded(SequenceProjects.parameters(session, "read").get("embeddings"), example);
            Map<String, float[]> p = SequenceProjects.parameters(session, "look");
            double[][] q = times(x, p.get("queryKernel"), p.get("queryBias"));
            double[][] k = times(x, p.get("keyKernel"), p.get("keyBias"));
            Map<String, Glass.Inside> inside = inside(session, example);
            for (int h = 0; h < heads; h++) {
                double[][] scores = scores(q, k, h * size, size, 1 / Math.sqrt(size));
                compare(scores, inside, h, causal);
            }
        }
    }

    @Test
    void weightsOfTheScaledDotProduct() throws Exception {
        Project project = SequenceProjects.chain(SequenceProjects.brackets(), READ,
                new LayerNode("look", "attention", Settings.of("score", "dot", "scale", "root")), LAST);
        try (TrainingSession session = SequenceProjects.stepped(project, 6)) {
            ExampleInput example = SequenceProjects.shorter(session, 12);
            double[][] x = SequenceProjects.embedded(SequenceProjects.parameters(session, "read").get("embeddings"), example);
            compare(scores(x, x, 0, WIDTH, 1 / Math.sqrt(WIDTH)), inside(session, example), 0, false);
        }
    }

    private static Map<String, Glass.Inside> inside(TrainingSession session, ExampleInput example) throws Exception {
        return SequenceProjects.read(session, new InsideProbe("look", example.inputs())).parts().get("");
    }

    private static double[][] times(double[][] x, float[] kernel, float[] bias) {
        double[][] y = new double[x.length][bias.length];
        for (int t = 0; t < x.length; t++) {
            for (int j = 0; j < bias.length; j++) {
                y[t][j] = bias[j];
                for (int i = 0; i < WIDTH; i++) {
                    y[t][j] += x[t][i] * kernel[i * bias.length + j];
                }
            }
        }
        return y;
    }

    private static double[][] scores(double[][] q, double[][] k, int from, int size, double scale) {
        double[][] scores = new double[q.length][k.length];
        for (int i = 0; i < q.length; i++) {
            for (int j = 0; j < k.length; j++) {
                for (int d = from; d < from + size; d++) {
                    scores[i][j] += scale * q[i][d] * k[j][d];
                }
            }
        }
        return scores;
    }

    /** Scores, and weights of what may be looked at; everything else, padding among it, has weight 0. */
    private static void compare(double[][] scores, Map<String, Glass.Inside> inside, int head, boolean causal) {
        int steps = inside.get("weights").shape()[3];
        assertEquals(List.of(1, steps), List.of(inside.get("weights").shape()[0], inside.get("weights").shape()[2]));
        assertTrue(scores.length < steps, "some steps are padding");
        double uneven = 0;
        for (int i = 0; i < scores.length; i++) {
            double sum = 0;
            for (int j = 0; j < scores.length; j++) {
                sum += causal && j > i ? 0 : Math.exp(scores[i][j]);
            }
            for (int j = 0; j < steps; j++) {
                int at = (head * steps + i) * steps + j;
                boolean seen = j < scores.length && !(causal && j > i);
                double weight = seen ? Math.exp(scores[i][j]) / sum : 0;
                assertEquals(weight, inside.get("weights").values()[at], TOLERANCE, head + ": " + i + " at " + j);
                if (j < scores.length) {
                    assertEquals(scores[i][j], inside.get("scores").values()[at], TOLERANCE);
                }
                if (seen) {
                    assertEquals(scores[i][j], inside.get("maskedScores").values()[at], TOLERANCE);
                    uneven = Math.max(uneven, Math.abs(scores[i][j]));
                }
            }
        }
        assertTrue(uneven > 0.001, "scores differ from 0");
    }
}
