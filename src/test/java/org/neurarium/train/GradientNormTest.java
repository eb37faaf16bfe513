package org.neurarium.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurarium.document.Choice;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Project;
import org.neurarium.document.Settings;
import org.neurarium.document.StopRules;
import org.neurarium.document.Wire;
import org.neurarium.train.probe.GradientNormProbe;

/** The recorded norm against what plain gradient descent must have moved: ‖Δw‖ = rate · ‖∇L‖. */
class GradientNormTest {
    private static final double RATE = 0.5;

    private static Project descent(Project project) {
        return project.withTraining(project.training().withOptimizer(new Choice("sgd", Settings.of("learningRate", RATE))));
    }

    private static double moved(float[] before, float[] after, int count) {
        double squares = 0;
        for (int i = 0; i < count; i++) {
            squares += Math.pow((double) before[i] - after[i], 2);
        }
        return Math.sqrt(squares);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isHowFarDescentMovedDividedByTheRate(boolean fused) throws Exception {
        try (TrainingSession session = SessionTest.open(descent(Projects.xor(3, 5)), Sessions.Options.SHOWN.withFused(fused))) {
            session.watch(Set.of(GradientNormProbe.WHOLE));
            for (int k = 1; k <= 3; k++) {
                long updates = k;
                float[] before = session.parameters();
                session.stepBatch();
                TrainingFrame frame = SessionTest.await(session, f -> f.iteration() == updates
                        && f.state() == SessionState.PAUSED && f.find(GradientNormProbe.WHOLE).isPresent());
                double norm = moved(before, session.parameters(), before.length) / RATE;
                assertEquals(norm, frame.find(GradientNormProbe.WHOLE).orElseThrow().norm(), 1e-5 * norm + 1e-6);
                MetricHistory.Series kept = session.history().series("gradientNorm", 100);
                assertEquals(k, kept.size(), "one figure an update, however often it is read");
                assertEquals(norm, kept.mean()[k - 1], 1e-5 * norm + 1e-6);
                assertEquals(k, kept.x()[k - 1]);
            }
        }
    }

    /** The first step moves running statistics from 0 and 1 as well; these are no part of a gradient. */
    @Test
    void runningStatisticsAreNoPart() throws Exception {
        Project base = Projects.xor(3, 5);
        Network network = new Network(List.of(new LayerNode("in", "input", Settings.EMPTY),
                new LayerNode("h", "dense", Settings.of("units", 3, "activation", "tanh")),
                new LayerNode("bn", "batch-normalization", Settings.of("momentum", 0.1)),
                new LayerNode("out", "output", Settings.EMPTY)),
                List.of(new Wire("in", "h"), new Wire("h", "bn"), new Wire("bn", "out")));
        try (TrainingSession session = SessionTest.open(descent(base.withNetwork(network)), Sessions.Options.SHOWN)) {
            session.watch(Set.of(GradientNormProbe.WHOLE));
            float[] before = session.parameters();
            session.stepBatch();
            TrainingFrame frame = SessionTest.await(session, f -> f.iteration() == 1 && f.state() == SessionState.PAUSED
                    && f.find(GradientNormProbe.WHOLE).isPresent());
            float[] after = session.parameters();
            // kernel and bias of h (9), γ and β (6), mean and log₁₀ σ (6), kernel and bias of out (4)
            double trained = Math.hypot(moved(before, after, 15), moved(tail(before), tail(after), 4)) / RATE;
            assertEquals(25, before.length);
            assertTrue(moved(before, after, 25) / RATE > 1.05 * trained, "running statistics moved, too");
            assertEquals(trained, frame.find(GradientNormProbe.WHOLE).orElseThrow().norm(), 1e-5 * trained + 1e-6);
        }
    }

    private static float[] tail(float[] all) {
        return java.util.Arrays.copyOfRange(all, 21, 25);
    }

    @Test
    void nobodyAsksAndNothingIsRecorded() {
        LoopRig rig = new LoopRig(StopRules.NONE, 0, 0.1);
        rig.loop.play();
        rig.runTo(50);
        assertEquals(0, rig.history.series("gradientNorm", 100).size());
        rig.loop.watch(Set.of(GradientNormProbe.WHOLE));
        for (int k = 1; k <= 50; k++) {
            rig.runTo(50 + 100 * k);
            rig.mailbox.take();
        }
        int size = rig.history.series("gradientNorm", 10_000).size();
        assertTrue(size >= 10 && size <= 100, "at the rate of frames: " + size);
    }

    @Test
    void everyUpdatesRateIsKept() {
        LoopRig rig = new LoopRig(StopRules.NONE, 0, 0.1);
        rig.loop.play();
        rig.runTo(20);
        rig.loop.learningRate(0.02);
        rig.runTo(30);
        MetricHistory.Series rates = rig.history.series("learningRate", 100);
        float[] expected = new float[30];
        for (int i = 0; i < 30; i++) {
            expected[i] = i < 20 ? 0.1f : 0.02f;
        }
        assertArrayEquals(expected, rates.mean());
    }

    @Test
    void aBranchCutsBothByTheUpdate() {
        MetricPyramid pyramid = new MetricPyramid();
        for (int i = 1; i <= 100; i++) {
            pyramid.batch(i, 1, 0.1);
            pyramid.gradientNorm(i, i);
        }
        pyramid.branch(60, 3);
        assertEquals(60, pyramid.series("learningRate", 1000).size());
        assertEquals(60, pyramid.series("gradientNorm", 1000).size());
        pyramid.gradientNorm(60, 5);
        assertEquals(60, pyramid.series("gradientNorm", 1000).size(), "known already");
        pyramid.gradientNorm(61, 7);
        assertEquals(7f, pyramid.series("gradientNorm", 1000).mean()[60]);
    }
}
