package org.neurarium.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neurarium.document.StopRules;
import org.neurarium.document.spec.Fix;
import org.neurarium.document.spec.Problem;
import org.neurarium.train.Metrics;
import org.neurarium.train.SessionState;
import org.neurarium.train.TrainingFrame;
import org.neurarium.ui.fake.FakeEngine;
import org.neurarium.ui.fake.FakeSession;
import org.neurarium.ui.workspace.Workspace;

class RunBarViewModelTest {
    private final FakeEngine engine = new FakeEngine();
    private final Workspace workspace = engine.workspace(FakeEngine.xor());
    private final RunBarViewModel model = new RunBarViewModel(workspace, () -> 77);

    private FakeSession session() {
        assertNotNull(engine.session);
        return engine.session;
    }

    private void show(TrainingFrame frame) {
        session().show(frame);
        workspace.pulse();
    }

    @Test
    void playPausesWhatRuns() {
        model.playOrPause();
        workspace.pulse();
        assertTrue(model.running().get());
        model.playOrPause();
        workspace.pulse();
        assertFalse(model.running().get());
        assertEquals(List.of("speed 1000.0", "play", "pause"), session().commands);
    }

    @Test
    void problemsKeepItFromPlayingAndOneClickSelectsTheLayer() {
        engine.problems = List.of(Problem.error("h1", "problems.any"), Problem.hint("h2", "problems.other"));
        model.stopRules(StopRules.NONE, 7);
        assertEquals(1, model.problems().get().size());
        assertFalse(model.ready().get());
        model.playOrPause();
        assertFalse(model.running().get());
        model.show(model.problems().get().get(0));
        assertEquals("h1", workspace.selection().single().orElseThrow());
    }

    @Test
    void learningRateChangesWithoutReopening() {
        FakeSession before = session();
        assertTrue(model.learningRate(0.3));
        assertSame(before, session());
        assertEquals("rate 0.3", session().commands.get(session().commands.size() - 1));
        assertFalse(model.learningRate(0));
        assertFalse(model.learningRate(Double.NaN));
        assertEquals(0.3, model.training().learningRate());
    }

    @Test
    void draggingTheRateIsOneUndoStep() {
        model.learningRate(0.1);
        model.learningRate(0.2);
        workspace.undo();
        assertEquals(0.03, model.training().learningRate());
    }

    @Test
    void diceDrawsAnotherSeedAndOpensAnotherSession() {
        FakeSession before = session();
        model.rollSeed();
        assertEquals(77, model.training().seed());
        assertTrue(before.commands.contains("close"));
        assertEquals(77, session().project().training().seed());
    }

    @Test
    void speedIsToldToEverySession() {
        model.speed().set(2);
        model.rollSeed();
        assertEquals("speed 100.0", session().commands.get(0));
    }

    @Test
    void remedyOfADivergenceStartsAgainFromTheSameWeights() {
        Fix slower = new Fix("train.fix.rate", List.of("0.003"), p -> p.withTraining(p.training().withOptimizer(
                p.training().optimizer().withSettings(p.training().optimizer().settings().with("learningRate", 0.003)))));
        Problem diverged = Problem.error("", "train.diverged", 37, "3").withFixes(slower);
        show(new TrainingFrame(SessionState.FAILED, 37, 1, 12, 25, Double.NaN, Metrics.NONE, 3, 0, diverged, "diverged",
                Map.of()));
        assertEquals(diverged, model.advice().get());
        session().commands.clear();
        model.remedy(slower);
        assertEquals(List.of("rate 0.003", "reset", "play"), session().commands);
        workspace.pulse();
        assertNull(model.advice().get());
    }

    @Test
    void tenStepsBackAreAtMostThoseKept() {
        session().stepsBack = 3;
        session().commands.clear();
        model.stepBackAfterTrouble();
        assertEquals(List.of("back", "back", "back"), session().commands);
    }

    @Test
    void closingLeavesNoListenerBehind() {
        model.close();
        show(FakeSession.frame(SessionState.RUNNING, 30, 1, Metrics.NONE, Map.of()));
        assertEquals(0, model.frame().get().iteration());
    }
}
