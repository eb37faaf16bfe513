package org.neurarium.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neurarium.document.StopRules;

/** Commands that come while all examples are being looked at, which takes four slices here. */
class EvaluationPauseTest {
    private static final int BATCHES = 9; // 60 examples in batches of 7
    private static final int SLICES = 4; // 32 and 28 to learn from, 32 and 8 held out
    private LoopRig rig;
    private int slices;

    @BeforeEach
    void start() {
        rig = rig(3);
        rig.settle();
        rig.loop.play();
        rig.stepper.beforeScore = this::slice;
    }

    private static LoopRig rig(int epochs) {
        return new LoopRig(StopRules.NONE, epochs, 0.1, EvaluationPolicy.EVERY_EPOCH, Long.MAX_VALUE);
    }

    /** A command comes while the second slice is gone through. */
    private void slice() {
        if (++slices == 2) {
            rig.stopAfter = 0;
        }
    }

    /** Until a command waits in the middle of the first epoch's figures. */
    private void toTheMiddle() {
        assertEquals(0, rig.loop.advance(), "a command is waited for by nobody: it waits");
        assertEquals(2, slices, "it is heard after this slice");
        assertEquals(BATCHES, rig.run.iteration());
        rig.stopAfter = Long.MAX_VALUE;
    }

    @Test
    void aPauseIsShownBeforeTheFiguresAreThereAndTheyFollow() {
        toTheMiddle();
        rig.loop.pause();
        assertEquals(SessionState.PAUSED, rig.frame().state());
        assertEquals(BATCHES, rig.frame().iteration());
        assertEquals(0, rig.frame().metrics().epoch(), "those of before, and they say so");
        assertTrue(rig.epochs.isEmpty());
        Metrics whole = rig.settle().frame().metrics();
        assertEquals(SLICES, slices, "what was looked at is not looked at again");
        assertEquals(List.of(whole), rig.epochs);
        assertEquals(1, whole.epoch());
        assertEquals(oracle(rig.material.train()), whole.trainLoss(), 1e-12);
        assertEquals(oracle(rig.material.validation()), whole.validationLoss(), 1e-12);
    }

    /** Mean loss, example by example. */
    private double oracle(LearningSet set) {
        double sum = 0;
        for (int i = 0; i < set.count(); i++) {
            double[] input = {set.features()[2 * i], set.features()[2 * i + 1]};
            double[][] all = PlainStepper.forward(rig.stepper.weights, rig.stepper.widths, input);
            sum += PlainStepper.loss(all[all.length - 1][0], set.targets(i, 1)[0]);
        }
        return sum / set.count();
    }

    @Test
    void goingOnInTheMiddleGivesTheSameRunToTheLastBit() {
        toTheMiddle();
        rig.loop.pause();
        rig.loop.play();
        assertSameAs(undisturbed(3), rig.settle());
        assertEquals(SessionState.DONE, rig.frame().state());
    }

    @Test
    void aPauseInTheMiddleOfTheLastEpochsFiguresDoesNotPutOffTheEnd() {
        rig = rig(1);
        rig.settle();
        rig.loop.play();
        rig.stepper.beforeScore = this::slice;
        toTheMiddle();
        rig.loop.pause();
        rig.loop.play();
        assertEquals(SessionState.DONE, rig.settle().frame().state());
        assertEquals(BATCHES, rig.run.iteration());
        assertEquals("epochs", rig.frame().stoppedBy());
    }

    @Test
    void updatesAskedForWaitForTheFiguresAndAreMadeOneByOne() {
        toTheMiddle();
        rig.loop.stepBatch();
        rig.loop.stepBatch();
        assertEquals(BATCHES, rig.run.iteration(), "the figures are of before");
        assertEquals(2, slices);
        assertEquals(SessionState.PAUSED, rig.settle().frame().state());
        assertEquals(BATCHES + 2, rig.run.iteration());
        LoopRig other = undisturbed(1);
        other.loop.stepBatch();
        other.loop.stepBatch();
        assertSameAs(other.settle(), rig);
        rig.loop.stepBack();
        assertEquals(BATCHES + 1, rig.settle().frame().iteration(), "each of them is a step of its own");
    }

    @Test
    void whoStepsAndGoesBackIsWhereTheyWere() {
        toTheMiddle();
        float[] there = rig.parameters();
        rig.loop.stepBatch();
        rig.loop.stepBack();
        assertEquals(BATCHES, rig.settle().frame().iteration());
        assertArrayEquals(there, rig.parameters());
        assertEquals(BATCHES + 1, rig.frame().newest());
    }

    @Test
    void aPauseCallsOffUpdatesThatWait() {
        toTheMiddle();
        rig.loop.stepBatch();
        rig.loop.pause();
        assertEquals(SessionState.PAUSED, rig.frame().state());
        assertEquals(BATCHES, rig.settle().frame().iteration());
        assertEquals(1, rig.epochs.size());
    }

    @Test
    void aWeightChangedAfterAnUpdateWasAskedForIsChangedAfterIt() {
        toTheMiddle();
        rig.loop.stepBatch();
        rig.loop.edit(() -> rig.stepper.weights[0] += 1);
        LoopRig other = undisturbed(1);
        other.loop.stepBatch();
        other.settle();
        other.stepper.weights[0] += 1;
        assertArrayEquals(other.parameters(), rig.settle().parameters());
        assertEquals(BATCHES + 1, rig.run.iteration());
    }

    @Test
    void anUpdateAskedForAtTheEndGoesOnBeyondIt() {
        rig = rig(1);
        rig.settle();
        rig.loop.play();
        rig.stepper.beforeScore = this::slice;
        toTheMiddle();
        rig.loop.stepBatch();
        assertEquals(SessionState.PAUSED, rig.settle().frame().state());
        assertEquals(BATCHES + 1, rig.run.iteration());
    }

    @Test
    void aResetInTheMiddleLeavesNothingOfIt() {
        toTheMiddle();
        rig.loop.reset();
        TrainingFrame frame = rig.settle().frame();
        assertEquals(SessionState.IDLE, frame.state());
        assertEquals(0, frame.metrics().iteration());
        assertTrue(rig.epochs.isEmpty());
        rig.loop.play();
        assertSameAs(undisturbed(3), rig.settle());
    }

    @Test
    void thePastIsLeftForAndComeBackFromInTheMiddle() {
        toTheMiddle();
        rig.loop.seek(3);
        assertEquals(3, rig.settle().frame().iteration());
        assertTrue(rig.epochs.isEmpty());
        rig.loop.seek(BATCHES);
        assertEquals(BATCHES, rig.settle().frame().iteration());
        assertEquals(1, rig.epochs.size(), "owed since");
        rig.loop.play();
        assertSameAs(undisturbed(3), rig.settle());
    }

    @Test
    void slicesFollowFromTheWorkOfAnExample() {
        LearningSet set = LoopRig.material(60, 40, 11).train();
        assertEquals(512, Scoring.slice(set, 1));
        assertEquals(512, Scoring.slice(set, 0));
        assertEquals(160, Scoring.slice(set, 100_000));
        assertEquals(32, Scoring.slice(set, 1_000_000_000_000L));
    }

    private static LoopRig undisturbed(int epochs) {
        LoopRig rig = rig(epochs);
        rig.settle();
        rig.loop.play();
        return rig.settle();
    }

    private static void assertSameAs(LoopRig expected, LoopRig actual) {
        assertNotEquals(0, expected.run.iteration());
        assertEquals(expected.run.iteration(), actual.run.iteration());
        assertArrayEquals(expected.parameters(), actual.parameters());
        assertEquals(expected.epochs, actual.epochs);
    }
}
