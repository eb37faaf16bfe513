package org.neurarium.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.neurarium.document.Choice;
import org.neurarium.document.DataSource;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.StopRules;
import org.neurarium.document.Wire;
import org.neurarium.train.probe.WeightsProbe;

/** Sessions on networks that are no plain chain: randomness, running statistics, the perceptron rule, L-BFGS. */
class GraphSessionTest {
    private static Network noisy() {
        return new Network(List.of(new LayerNode("in", "input", Settings.EMPTY),
                new LayerNode("h", "dense", Settings.of("units", 8, "activation", "tanh")),
                new LayerNode("drop", "dropout", Settings.of("rate", 0.5)),
                new LayerNode("norm", "batch-normalization", Settings.EMPTY),
                new LayerNode("out", "output", Settings.EMPTY)),
                List.of(new Wire("in", "h"), new Wire("h", "drop"), new Wire("drop", "norm"), new Wire("norm", "out")));
    }

    @Test
    void dropoutAndRunningStatisticsAreRepeatedExactly() throws Exception {
        Project project = Projects.xor(4, 2).withNetwork(noisy());
        try (TrainingSession session = SessionTest.open(project, Sessions.Options.SHOWN)) {
            assertEquals("dl4j", session.stepper());
            assertEquals("binary-crossentropy", session.loss(), "that the data decided on");
            List<float[]> seen = new ArrayList<>(List.of(session.parameters()));
            for (int i = 1; i <= 7; i++) {
                session.stepBatch();
                seen.add(session.parameters());
                assertFalse(Arrays.equals(seen.get(i - 1), seen.get(i)));
            }
            for (int i = 6; i >= 0; i--) {
                session.stepBack();
                assertArrayEquals(seen.get(i), session.parameters());
            }
            for (int i = 1; i <= 7; i++) {
                session.stepBatch();
                assertArrayEquals(seen.get(i), session.parameters());
            }
            session.play();
            SessionTest.await(session, f -> f.iteration() > 60);
            session.pause();
            TrainingFrame frame = SessionTest.await(session, SessionState.PAUSED);
            float[] there = session.parameters();
            session.stepBack();
            assertEquals(frame.iteration() - 1, SessionTest.await(session, f -> f.iteration() < frame.iteration()).iteration());
            session.stepBatch();
            assertArrayEquals(there, session.parameters(), "replayed from a snapshot");
        }
    }

    /** One update of the perceptron rule w ← w + η(t − y)x, over the four rows of AND as one batch (mean). */
    @Test
    void thePerceptronLearnsByItsRule() throws Exception {
        Network network = new Network(List.of(new LayerNode("in", "input", Settings.EMPTY),
                new LayerNode("p", "perceptron", Settings.EMPTY)), List.of(new Wire("in", "p")));
        Project base = Projects.xor(4, 1);
        Project project = base.withNetwork(network).withData(new DataSource("and", Settings.EMPTY, 0))
                .withTraining(base.training().withOptimizer(new Choice("sgd", Settings.of("learningRate", 0.1)))
                        .withBatchSize(1).withEpochs(100)
                        .withStop(new StopRules(new StopRules.Target("trainAccuracy", true, 1), 0, true)));
        try (TrainingSession session = SessionTest.open(project, Sessions.Options.EVERY_EPOCH)) {
            int[] order = new BatchOrder(1).of(0, 4).clone();
            double[] w = {session.parameters()[0], session.parameters()[1], session.parameters()[2]};
            var examples = Preparer.load(project.data(), null);
            var split = org.neurarium.dataset.Splitter.split(project.data(), examples).train();
            for (int i = 0; i < 4; i++) {
                float x = split.features()[2 * order[i]];
                float y = split.features()[2 * order[i] + 1];
                int error = split.labels()[order[i]] - (w[0] * x + w[1] * y + w[2] >= 0 ? 1 : 0);
                w[0] += 0.1 * error * x;
                w[1] += 0.1 * error * y;
                w[2] += 0.1 * error;
                session.stepBatch();
                assertArrayEquals(PlainStepper.floats(w), session.parameters(), 1e-6f, "after example " + i);
            }
            session.play();
            TrainingFrame done = SessionTest.await(session, SessionState.DONE);
            assertEquals("target", done.stoppedBy());
            assertEquals(1, done.metrics().trainAccuracy());
        }
    }

    @Test
    void lbfgsDescendsAndGoesBackExactly() throws Exception {
        Project base = Projects.xor(4, 1);
        Project project = base.withTraining(base.training().withOptimizer(new Choice("lbfgs", Settings.EMPTY)).withEpochs(40));
        for (boolean fused : new boolean[] {true, false}) {
            List<Double> losses = new ArrayList<>();
            MetricSink sink = new MetricSink() {
                @Override
                public void batch(long iteration, int epoch, double loss, double learningRate) {
                    losses.add(loss);
                }

                @Override
                public void epoch(Metrics metrics) {
                }
            };
            try (TrainingSession session = SessionTest.open(project, Sessions.Options.EVERY_EPOCH.withSink(sink).withFused(fused))) {
                assertEquals("lbfgs", session.stepper());
                for (int i = 0; i < 5; i++) {
                    session.stepBatch();
                }
                float[] fifth = session.parameters();
                session.stepBack();
                session.stepBatch();
                assertArrayEquals(fifth, session.parameters());
                session.play();
                TrainingFrame done = SessionTest.await(session, SessionState.DONE);
                for (int i = 1; i < losses.size(); i++) {
                    assertTrue(losses.get(i) <= losses.get(i - 1) + 1e-6, losses.toString());
                }
                assertTrue(done.metrics().trainLoss() < 0.02, fused + " " + done.metrics());
            }
        }
    }

    @Test
    void editsWhilePausedAreShownAtOnce() throws Exception {
        try (TrainingSession session = SessionTest.open(Projects.xor(4, 1), Sessions.Options.SHOWN)) {
            WeightsProbe probe = new WeightsProbe("h1");
            session.watch(Set.of(probe));
            Map<String, float[]> before = SessionTest.await(session, f -> f.find(probe).isPresent()).find(probe)
                    .orElseThrow().parameters();
            double loss = session.latest().metrics().trainLoss();
            session.setParameter("h1", "kernel", 5, 3.5f); // [2, 4]: input 1 to unit 1
            TrainingFrame frame = SessionTest.await(session,
                    f -> f.find(probe).orElseThrow().parameters().get("kernel")[5] == 3.5f);
            float[] expected = before.get("kernel").clone();
            expected[5] = 3.5f;
            assertArrayEquals(expected, frame.find(probe).orElseThrow().parameters().get("kernel"));
            assertTrue(SessionTest.await(session, f -> f.metrics().trainLoss() != loss).metrics().trainLoss() > 0);
        }
    }

    @Test
    void otherExamplesOfTheSameKindAreTrainedOnAndOthersRefused() throws Exception {
        Project project = Projects.xor(4, 1);
        try (TrainingSession session = SessionTest.open(project, Sessions.Options.SHOWN)) {
            assertEquals(10, SessionTest.await(session, SessionState.IDLE).batches());
            session.replaceData(Preparer.load(project.data().withSettings(Settings.of("points", 60)), null));
            assertEquals(3, SessionTest.await(session, f -> f.batches() != 10).batches());
            session.replaceData(Preparer.load(new DataSource("plane", Settings.EMPTY, 0), null));
            assertEquals("train.data.shape",
                    SessionTest.await(session, f -> f.advice() != null).advice().messageKey());
        }
    }
}
