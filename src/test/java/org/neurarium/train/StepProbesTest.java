package org.neurarium.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurarium.dataset.Examples;
import org.neurarium.document.DataSource;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.nn.layer.Glass;
import org.neurarium.train.probe.ActivationsProbe;
import org.neurarium.train.probe.DropoutProbe;
import org.neurarium.train.probe.Inputs;
import org.neurarium.train.probe.NormalizationProbe;

/** Masks and statistics of the newest training step, against the same step worked out in plain double precision. */
class StepProbesTest {
    private static final int HIDDEN = 6;
    private static final double RATE = 0.4;
    private static final DataSource XOR = new DataSource("xor", Settings.of("points", 60, "noise", 0.1), 0.2);
    private static final LayerNode DENSE = new LayerNode("h", "dense", Settings.of("units", HIDDEN, "activation", "tanh"));

    private static Project dropping(boolean weights) {
        return weights ? SequenceProjects.chain(XOR, new LayerNode("h", "drop-connect",
                        Settings.of("units", HIDDEN, "rate", RATE, "activation", "tanh")))
                : SequenceProjects.chain(XOR, DENSE, new LayerNode("drop", "dropout", Settings.of("rate", RATE)));
    }

    /** Rows of the batch that update {@code step} of the first epoch takes. */
    private static int[] batch(Project project, Examples train, int step) {
        int[] order = new BatchOrder(project.training().seed()).of(0, train.count());
        int size = project.training().batchSize();
        return Arrays.copyOfRange(order, step * size, (step + 1) * size);
    }

    private static void step(TrainingSession session, int done) throws Exception {
        session.stepBatch();
        SessionTest.await(session, f -> f.iteration() == done && f.state() == SessionState.PAUSED);
    }

    /** The loss of a step follows from the parameters before it and the mask shown: no other mask would give it. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theMaskShownIsThatOfTheNewestStep(boolean weights) throws Exception {
        Project project = dropping(weights);
        try (TrainingSession session = SessionTest.open(project, Sessions.Options.SHOWN)) {
            DropoutProbe probe = new DropoutProbe(weights ? "h" : "drop");
            assertTrue(SequenceProjects.read(session, probe).activations().isEmpty(), "no step was made yet");
            float[] last = new float[0];
            for (int step = 0; step < 3; step++) {
                Map<String, float[]> hidden = SequenceProjects.parameters(session, "h");
                Map<String, float[]> out = SequenceProjects.parameters(session, "out");
                step(session, step + 1);
                DropoutProbe.Frame frame = SequenceProjects.read(session, probe);
                assertEquals(weights, frame.activations().isEmpty());
                Glass.Inside mask = (weights ? frame.weights() : frame.activations()).get("");
                assertArrayEquals(weights ? new int[] {2, HIDDEN} : new int[] {8, HIDDEN}, mask.shape());
                for (float m : mask.values()) {
                    assertTrue(m == 0 || Math.abs(m - 1 / (1 - RATE)) < 1e-6, "0 or 1/(1 − rate): " + m);
                }
                Examples train = Sessions.data(session).train();
                assertEquals(loss(train, batch(project, train, step), hidden, out, mask.values(), weights),
                        session.latest().batchLoss(), 1e-5);
                assertFalse(Arrays.equals(last, mask.values()), "drawn anew");
                last = mask.values();
            }
        }
    }

    private static double loss(Examples train, int[] rows, Map<String, float[]> hidden, Map<String, float[]> out, float[] mask,
                               boolean weights) {
        double sum = 0;
        for (int row = 0; row < rows.length; row++) {
            double z = out.get("bias")[0];
            for (int u = 0; u < HIDDEN; u++) {
                double in = hidden.get("bias")[u];
                for (int i = 0; i < 2; i++) {
                    int at = i * HIDDEN + u;
                    in += train.features()[2 * rows[row] + i] * hidden.get("kernel")[at] * (weights ? mask[at] : 1);
                }
                z += out.get("kernel")[u] * Math.tanh(in) * (weights ? 1 : mask[row * HIDDEN + u]);
            }
            sum += PlainStepper.loss(1 / (1 + Math.exp(-z)), train.labels()[rows[row]]);
        }
        return sum / rows.length;
    }

    @Test
    void batchStatisticsAreThoseOfTheNewestBatch() throws Exception {
        double momentum = 0.8;
        Project project = SequenceProjects.chain(XOR, DENSE, new LayerNode("norm", "batch-normalization", Settings.of("momentum", momentum)));
        try (TrainingSession session = SessionTest.open(project, Sessions.Options.SHOWN)) {
            NormalizationProbe probe = new NormalizationProbe("norm", Inputs.of());
            NormalizationProbe.Batch start = SequenceProjects.read(session, probe).batch().get("");
            assertEquals(0, start.batchMean().length);
            assertArrayEquals(filled(1), start.movingVariance(), 1e-5f);
            float[] moving = start.movingMean();
            for (int step = 0; step < 2; step++) {
                Map<String, float[]> hidden = SequenceProjects.parameters(session, "h");
                step(session, step + 1);
                NormalizationProbe.Batch found = SequenceProjects.read(session, probe).batch().get("");
                Examples train = Sessions.data(session).train();
                double[][] moments = moments(train, batch(project, train, step), hidden);
                for (int u = 0; u < HIDDEN; u++) {
                    assertEquals(moments[0][u], found.batchMean()[u], 1e-6);
                    assertEquals(moments[1][u], found.batchVariance()[u], 1e-6);
                    assertEquals(momentum * moving[u] + (1 - momentum) * moments[0][u], found.movingMean()[u], 1e-6);
                }
                moving = found.movingMean();
                Map<String, float[]> all = SequenceProjects.parameters(session, "norm");
                assertArrayEquals(all.get("gamma"), found.gamma());
                assertArrayEquals(all.get("beta"), found.beta());
                assertEquals(Math.pow(10, all.get("movingLog10Deviation")[1]), Math.sqrt(found.movingVariance()[1]), 1e-6);
            }
        }
    }

    private static float[] filled(float value) {
        float[] all = new float[HIDDEN];
        Arrays.fill(all, value);
        return all;
    }

    private static double[][] moments(Examples train, int[] rows, Map<String, float[]> hidden) {
        double[][] moments = new double[2][HIDDEN];
        for (int u = 0; u < HIDDEN; u++) {
            double squares = 0;
            for (int row : rows) {
                double a = Math.tanh(hidden.get("bias")[u] + train.features()[2 * row] * hidden.get("kernel")[u]
                        + train.features()[2 * row + 1] * hidden.get("kernel")[HIDDEN + u]);
                moments[0][u] += a / rows.length;
                squares += a * a / rows.length;
            }
            moments[1][u] = squares - moments[0][u] * moments[0][u];
        }
        return moments;
    }

    /** Of pictures, a channel is normalised over all places of all examples. */
    @Test
    void batchStatisticsOfChannels() throws Exception {
        DataSource digits = new DataSource("digits", Settings.of("count", 20), 0.2);
        Project project = SequenceProjects.chain(digits, new LayerNode("look", "conv2d", Settings.of("filters", 3, "kernelSize", 5)),
                new LayerNode("norm", "batch-normalization", Settings.EMPTY), new LayerNode("flat", "flatten", Settings.EMPTY));
        try (TrainingSession session = SessionTest.open(project, Sessions.Options.SHOWN)) {
            Examples train = Sessions.data(session).train();
            int[] rows = batch(project, train, 0);
            float[] inputs = train.select(rows).features();
            Sessions.data(session).normalization().undo(inputs);
            float[] maps = SequenceProjects.read(session, new ActivationsProbe("look", Inputs.of(inputs))).values();
            step(session, 1);
            NormalizationProbe.Batch found = SequenceProjects.read(session, new NormalizationProbe("norm", Inputs.of())).batch().get("");
            for (int c = 0; c < 3; c++) {
                double sum = 0;
                double squares = 0;
                for (int i = c; i < maps.length; i += 3) {
                    sum += maps[i];
                    squares += (double) maps[i] * maps[i];
                }
                double mean = sum / (maps.length / 3);
                assertEquals(mean, found.batchMean()[c], 1e-5);
                assertEquals(squares / (maps.length / 3) - mean * mean, found.batchVariance()[c], 1e-5);
            }
        }
    }

    @Test
    void everyStepOfAnExampleHasItsMomentsInLayerNormalisation() throws Exception {
        Project project = SequenceProjects.chain(SequenceProjects.brackets(), new LayerNode("read", "embedding", Settings.of("outputDim", 5)),
                new LayerNode("norm", "layer-normalization", Settings.EMPTY), new LayerNode("last", "gru", Settings.of("units", 3)));
        try (TrainingSession session = SequenceProjects.stepped(project, 3)) {
            ExampleInput example = SequenceProjects.shorter(session, 12);
            double[][] x = SequenceProjects.embedded(SequenceProjects.parameters(session, "read").get("embeddings"), example);
            NormalizationProbe.Steps found = SequenceProjects.read(session, new NormalizationProbe("norm", example.inputs())).steps().get("");
            assertEquals(12, found.mean().length);
            for (int t = 0; t < x.length; t++) {
                double mean = Arrays.stream(x[t]).average().orElseThrow();
                double variance = Arrays.stream(x[t]).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
                assertEquals(mean, found.mean()[t], 1e-6);
                assertEquals(Math.sqrt(variance), found.deviation()[t], 1e-6);
            }
            assertArrayEquals(SequenceProjects.parameters(session, "norm").get("gamma"), found.gamma());
            assertTrue(SequenceProjects.read(session, new NormalizationProbe("norm", example.inputs())).batch().isEmpty());
        }
    }

    @Test
    void thePartsOfATransformerBlockAreToldApart() throws Exception {
        Project project = SequenceProjects.chain(SequenceProjects.brackets(), new LayerNode("read", "embedding", Settings.of("outputDim", 6)),
                new LayerNode("block", "transformer-block", Settings.of("numHeads", 2, "keyDim", 3, "feedForwardUnits", 4, "dropout", 0.3)),
                new LayerNode("last", "gru", Settings.of("units", 3)));
        try (TrainingSession session = SequenceProjects.stepped(project, 1)) {
            assertEquals(List.of("drop1", "drop2"), SequenceProjects.read(session, new DropoutProbe("block")).activations().keySet().stream()
                    .sorted().toList());
            ExampleInput example = SequenceProjects.shorter(session, 12);
            var steps = SequenceProjects.read(session, new NormalizationProbe("block", example.inputs())).steps();
            assertEquals(List.of("", "norm1"), steps.keySet().stream().sorted().toList());
            assertArrayEquals(SequenceProjects.parameters(session, "block").get("norm1Gamma"), steps.get("norm1").gamma());
        }
    }
}
