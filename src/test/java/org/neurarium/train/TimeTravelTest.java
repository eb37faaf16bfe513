package org.neurarium.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.neurarium.document.StopRules;
import org.neurarium.train.probe.LayerStatisticsProbe;

/** Going back and forth in a run without a thread, compared with a run that was never left. */
class TimeTravelTest {
    /** Parameters after every update of an undisturbed run. */
    private static List<float[]> undisturbed(int updates) {
        LoopRig rig = new LoopRig(StopRules.NONE, 0, 0.1);
        List<float[]> seen = new ArrayList<>();
        seen.add(rig.parameters());
        for (int i = 1; i <= updates; i++) {
            rig.run.step();
            seen.add(rig.parameters());
        }
        return seen;
    }

    private static LoopRig ran(long updates) {
        LoopRig rig = new LoopRig(StopRules.NONE, 0, 0.1);
        rig.loop.play();
        rig.runTo(updates);
        rig.loop.pause();
        rig.settle();
        return rig;
    }

    @Test
    void everyUpdateOfTheRunIsShownAsItWas() {
        List<float[]> truth = undisturbed(2000);
        LoopRig rig = ran(2000);
        for (long target : new long[] {0, 1, 1999, 37, 1000, 1001, 500, 2000, 1234}) {
            rig.loop.seek(target);
            TrainingFrame frame = rig.settle().frame();
            assertEquals(target, frame.iteration());
            assertEquals(2000, frame.newest());
            assertEquals(target < 2000, frame.isPast());
            assertEquals(SessionState.PAUSED, frame.state());
            assertArrayEquals(truth.get((int) target), rig.parameters(), "after " + target);
        }
    }

    @Test
    void thePresentComesBackWithItsFiguresAndItsEnd() {
        LoopRig rig = new LoopRig(StopRules.NONE, 20, 0.1);
        rig.loop.play();
        TrainingFrame end = rig.settle().frame();
        float[] there = rig.parameters();
        rig.loop.seek(95);
        TrainingFrame past = rig.settle().frame();
        assertEquals("", past.stoppedBy());
        assertEquals(10, past.epoch());
        assertEquals(180, past.newest());
        rig.loop.seek(Long.MAX_VALUE);
        TrainingFrame back = rig.settle().frame();
        assertArrayEquals(there, rig.parameters());
        assertEquals(SessionState.DONE, back.state());
        assertEquals("epochs", back.stoppedBy());
        assertEquals(end.metrics(), back.metrics());
        assertFalse(back.isPast());
    }

    @Test
    void figuresOfThePastAreThoseOfThen() {
        LoopRig rig = new LoopRig(StopRules.NONE, 20, 0.1);
        rig.loop.play();
        rig.settle();
        List<Metrics> epochs = List.copyOf(rig.epochs);
        rig.loop.seek(9 * 7);
        assertEquals((float) epochs.get(6).validationLoss(), rig.settle().frame().metrics().validationLoss(), 1e-6);
        assertEquals(63, rig.frame().metrics().iteration());
        assertEquals(20, rig.history.series("validationLoss", 100).size(), "looking adds nothing to the curves");
    }

    @Test
    void goingOnFromThePastRepeatsTheRunAndSetsTheOldOneAside() {
        List<float[]> truth = undisturbed(1500);
        LoopRig rig = ran(1500);
        rig.loop.seek(700);
        rig.settle();
        rig.loop.play();
        double[] left = rig.history.abandoned().orElseThrow().series().get("batchLoss").x();
        assertEquals(1500, left[left.length - 1], 5, "its curve reaches to its end");
        rig.runTo(1500);
        rig.loop.pause();
        TrainingFrame frame = rig.settle().frame();
        assertEquals(1500, frame.newest());
        assertArrayEquals(truth.get(1500), rig.parameters());
        assertEquals(1500, rig.history.series("batchLoss", 4096).size());
        assertEquals(1, rig.history.abandoned().orElseThrow().number());
    }

    @Test
    void stepsForwardInThePastFollowTheRecordAndForgetNothing() {
        List<float[]> truth = undisturbed(300);
        LoopRig rig = ran(300);
        rig.loop.seek(100);
        rig.settle();
        rig.loop.stepBatch();
        assertEquals(101, rig.settle().frame().iteration());
        rig.loop.stepEpoch();
        TrainingFrame frame = rig.settle().frame();
        assertEquals(108, frame.iteration());
        assertEquals(300, frame.newest());
        assertArrayEquals(truth.get(108), rig.parameters());
        assertTrue(rig.history.abandoned().isEmpty());
        rig.loop.seek(299);
        rig.loop.stepBatch();
        frame = rig.settle().frame();
        assertFalse(frame.isPast());
        assertArrayEquals(truth.get(300), rig.parameters());
        rig.loop.stepBatch();
        assertEquals(301, rig.settle().frame().newest());
    }

    @Test
    void changesByHandArePartOfThePastAndABranchLeavesThemOut() {
        LoopRig rig = new LoopRig(StopRules.NONE, 0, 0.1);
        rig.loop.play();
        rig.runTo(50);
        rig.loop.edit(() -> rig.stepper.weights[3] = 0.25);
        rig.runTo(70);
        rig.loop.data(rig.material = LoopRig.material(60, 40, 99));
        rig.runTo(90);
        rig.loop.pause();
        rig.settle();
        float[] end = rig.parameters();
        rig.loop.seek(80);
        rig.settle();
        rig.loop.seek(50);
        assertEquals(0.25f, rig.parameters()[3]);
        assertEquals(2, rig.loop.timeline().changes().length);
        rig.loop.seek(49);
        rig.loop.seek(90);
        assertArrayEquals(end, rig.parameters());
        rig.loop.seek(49);
        rig.loop.stepBatch(); // a step with the present examples, which are not those of then
        rig.settle();
        assertEquals(50, rig.frame().newest());
        assertNotEquals(0.25f, rig.parameters()[3]);
        assertArrayEquals(new long[] {49}, rig.loop.timeline().changes(), "where other examples took over");
    }

    @Test
    void aLearningRateSetInThePastHoldsFromThereOn() {
        LoopRig rig = ran(200);
        float[] end = rig.parameters();
        rig.loop.seek(100);
        rig.loop.learningRate(0.01);
        assertEquals(200, rig.settle().frame().newest(), "not yet another run");
        rig.loop.seek(200);
        assertArrayEquals(end, rig.parameters());
        rig.loop.seek(100);
        rig.loop.stepBatch();
        assertEquals(101, rig.settle().frame().newest());
        LoopRig other = new LoopRig(StopRules.NONE, 0, 0.1);
        other.loop.play();
        other.runTo(100);
        other.loop.learningRate(0.01);
        other.runTo(101);
        assertArrayEquals(other.parameters(), rig.parameters());
    }

    @Test
    void whatTheLastUpdateDidIsThatOfThePast() {
        LoopRig straight = ran(150);
        LayerStatisticsProbe probe = probe();
        straight.loop.watch(Set.of(probe));
        Map<String, Float> truth = straight.settle().frame().find(probe).orElseThrow().updateRatios();
        assertTrue(truth.get("kernel") > 0);
        LoopRig rig = ran(400);
        rig.loop.watch(Set.of(probe));
        rig.settle();
        rig.loop.seek(150);
        assertEquals(truth, rig.settle().frame().find(probe).orElseThrow().updateRatios());
    }

    private static LayerStatisticsProbe probe() {
        return new LayerStatisticsProbe("h1", 8, 20);
    }

    @Test
    void resetLeavesNothingToTravelTo() {
        LoopRig rig = ran(100);
        rig.loop.seek(30);
        rig.loop.reset();
        TrainingFrame frame = rig.settle().frame();
        assertEquals(SessionState.IDLE, frame.state());
        assertEquals(0, frame.newest());
        assertEquals(0, rig.loop.timeline().newest());
        assertEquals(1, rig.loop.timeline().keyFrames().length);
    }
}
