package org.neurarium.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.neurarium.document.StopRules;
import org.neurarium.train.probe.WeightsProbe;
import org.neurarium.train.record.Budget;

/** States and commands without a thread, on a clock of the test's own. */
class TrainingLoopTest {
    private static final int BATCHES = 9; // 60 examples in batches of 7

    @Test
    void opensIdleWithTheFiguresOfTheUntrainedNetwork() {
        TrainingFrame frame = new LoopRig(StopRules.NONE, 20, 0.1).settle().frame();
        assertEquals(SessionState.IDLE, frame.state());
        assertEquals(0, frame.iteration());
        assertEquals(BATCHES, frame.batches());
        assertTrue(frame.metrics().trainLoss() > 0 && frame.metrics().validationAccuracy() >= 0);
    }

    @Test
    void stepsOneBatchAndOneEpoch() {
        LoopRig rig = new LoopRig(StopRules.NONE, 20, 0.1).settle();
        rig.loop.stepBatch();
        TrainingFrame frame = rig.settle().frame();
        assertEquals(SessionState.PAUSED, frame.state());
        assertEquals(1, frame.iteration());
        assertEquals(1, frame.batch());
        rig.loop.stepEpoch();
        frame = rig.settle().frame();
        assertEquals(BATCHES, frame.iteration());
        assertEquals(1, frame.epoch());
        assertEquals(0, frame.batch());
        assertEquals(BATCHES, frame.metrics().iteration());
        rig.loop.stepEpoch();
        assertEquals(2 * BATCHES, rig.settle().frame().iteration());
    }

    @Test
    void endsAfterItsEpochsAndGoesOnForAsManyWhenPlayedAgain() {
        LoopRig rig = new LoopRig(StopRules.NONE, 20, 0.1);
        rig.loop.play();
        TrainingFrame frame = rig.settle().frame();
        assertEquals(SessionState.DONE, frame.state());
        assertEquals("epochs", frame.stoppedBy());
        assertEquals(20, frame.epoch());
        assertEquals(20, rig.epochs.size());
        assertEquals(20 * BATCHES, rig.losses.size());
        rig.loop.play();
        frame = rig.settle().frame();
        assertEquals(40, frame.epoch());
        assertEquals(SessionState.DONE, frame.state());
    }

    @Test
    void pauseTakesEffectBeforeTheNextUpdate() {
        LoopRig rig = new LoopRig(StopRules.NONE, 0, 0.1);
        rig.loop.play();
        rig.runTo(31);
        rig.loop.pause();
        TrainingFrame frame = rig.settle().frame();
        assertEquals(SessionState.PAUSED, frame.state());
        assertEquals(31, frame.iteration());
        assertEquals(0, frame.updatesPerSecond());
    }

    @Test
    void resetLeadsToTheIdenticalRun() {
        LoopRig rig = new LoopRig(StopRules.NONE, 20, 0.1);
        float[] start = rig.parameters();
        rig.loop.play();
        rig.settle();
        float[] end = rig.parameters();
        List<Double> losses = List.copyOf(rig.losses);
        List<Metrics> epochs = List.copyOf(rig.epochs);
        rig.losses.clear();
        rig.epochs.clear();
        rig.loop.reset();
        assertEquals(SessionState.IDLE, rig.settle().frame().state());
        assertArrayEquals(start, rig.parameters());
        assertEquals(0, rig.history.series("batchLoss", 100).size());
        rig.loop.play();
        rig.settle();
        assertArrayEquals(end, rig.parameters());
        assertEquals(losses, rig.losses);
        assertEquals(epochs, rig.epochs);
    }

    @Test
    void sevenStepsForwardSevenBackAndForwardAgainAreBitwiseTheSame() {
        LoopRig rig = new LoopRig(StopRules.NONE, 20, 0.1);
        float[][] seen = new float[8][];
        seen[0] = rig.parameters();
        for (int i = 1; i <= 7; i++) {
            rig.loop.stepBatch();
            rig.settle();
            seen[i] = rig.parameters();
        }
        assertEquals(7, rig.loop.stepsBack());
        for (int i = 6; i >= 0; i--) {
            rig.loop.stepBack();
            assertEquals(i, rig.settle().frame().iteration());
            assertArrayEquals(seen[i], rig.parameters());
        }
        assertEquals(SessionState.PAUSED, rig.frame().state());
        assertTrue(rig.frame().isPast());
        rig.loop.stepBack();
        assertEquals(0, rig.settle().frame().iteration());
        for (int i = 1; i <= 7; i++) {
            rig.loop.stepBatch();
            rig.settle();
            assertArrayEquals(seen[i], rig.parameters());
        }
    }

    @Test
    void stepsBackFromTheMiddleOfARunByRepeatingIt() {
        LoopRig rig = new LoopRig(StopRules.NONE, 0, 0.1);
        LoopRig other = new LoopRig(StopRules.NONE, 0, 0.1);
        rig.loop.play();
        rig.runTo(1234);
        rig.loop.pause();
        rig.settle();
        rig.loop.stepBack();
        rig.settle();
        other.loop.play();
        other.runTo(1233);
        assertEquals(1233, rig.run.iteration());
        assertArrayEquals(other.parameters(), rig.parameters());
        assertEquals(1234, rig.frame().newest());
        assertEquals(1234, rig.history.series("batchLoss", 4096).size(), "what came after is not forgotten yet,");
        rig.loop.play();
        assertEquals(1233, rig.history.series("batchLoss", 4096).size(), "but when training goes on from there");
    }

    @Test
    void stepBackAfterAnEpochLeadsToBeforeTheEpoch() {
        LoopRig rig = new LoopRig(StopRules.NONE, 0, 0.1);
        rig.loop.stepBatch();
        rig.settle();
        float[] before = rig.parameters();
        rig.loop.stepEpoch();
        rig.settle();
        rig.loop.stepBack();
        assertEquals(1, rig.settle().frame().iteration());
        assertArrayEquals(before, rig.parameters());
    }

    @Test
    void aChangeByHandIsPartOfThePast() {
        LoopRig rig = new LoopRig(StopRules.NONE, 0, 0.1);
        rig.loop.play();
        rig.runTo(50);
        rig.loop.learningRate(0.02);
        rig.loop.edit(() -> rig.stepper.weights[3] = 0.25);
        rig.runTo(53);
        rig.loop.pause();
        rig.settle();
        float[] there = rig.parameters();
        rig.loop.stepBatch();
        rig.settle();
        rig.loop.stepBack();
        rig.settle();
        assertArrayEquals(there, rig.parameters());
        for (int i = 0; i < 3; i++) {
            rig.loop.stepBack();
            rig.settle();
        }
        assertEquals(50, rig.run.iteration());
        assertEquals(0.25f, rig.parameters()[3]);
        assertEquals(0.02, rig.frame().learningRate());
    }

    @Test
    void stopsAtTheTargetAndGoesOnPastItWhenAsked() {
        LoopRig rig = new LoopRig(new StopRules(new StopRules.Target("trainLoss", false, 0.5), 0, true), 400, 0.1);
        rig.loop.play();
        TrainingFrame frame = rig.settle().frame();
        assertEquals("target", frame.stoppedBy());
        assertTrue(frame.metrics().trainLoss() <= 0.5);
        assertTrue(rig.epochs.get(rig.epochs.size() - 2).trainLoss() > 0.5);
        rig.loop.play();
        assertEquals("epochs", rig.settle().frame().stoppedBy());
        assertEquals(400, rig.frame().epoch());
    }

    @Test
    void patienceRestoresTheBestEpoch() {
        LoopRig rig = new LoopRig(new StopRules(null, 3, true), 5000, 0.4);
        rig.loop.play();
        TrainingFrame frame = rig.settle().frame();
        assertEquals("plateau", frame.stoppedBy());
        double best = rig.epochs.stream().mapToDouble(Metrics::validationLoss).min().orElseThrow();
        assertTrue(rig.epochs.get(rig.epochs.size() - 1).validationLoss() > best);
        assertEquals(best, frame.metrics().validationLoss(), 1e-12);
    }

    @Test
    void divergenceIsAStateWithAdviceAndFiniteWeights() {
        LoopRig rig = new LoopRig(StopRules.NONE, 0, 0.1);
        rig.loop.play();
        rig.runTo(40);
        rig.loop.edit(() -> rig.stepper.weights[0] = Double.NaN);
        rig.loop.pause();
        TrainingFrame frame = rig.settle().frame();
        rig.loop.play();
        frame = rig.settle().frame();
        assertEquals(SessionState.FAILED, frame.state());
        assertEquals("diverged", frame.stoppedBy());
        assertNotNull(frame.advice());
        assertEquals("train.diverged", frame.advice().messageKey());
        assertEquals(2, frame.advice().fixes().size());
        assertTrue(DivergenceGuard.finite(rig.parameters()));
        rig.loop.reset();
        assertNull(rig.settle().frame().advice());
    }

    @Test
    void memoryAndErrorsAreStatesToo() {
        LoopRig rig = new LoopRig(StopRules.NONE, 0, 0.1);
        rig.loop.play();
        rig.runTo(20);
        rig.stepper.before = () -> {
            throw new OutOfMemoryError("for the test");
        };
        TrainingFrame frame = rig.settle().frame();
        assertEquals(SessionState.FAILED, frame.state());
        assertEquals("train.memory", frame.advice().messageKey());
        assertEquals(3, frame.advice().fixes().get(0).arguments().get(0), "half of the batch of 7");
        rig.stepper.before = () -> {
            throw new IllegalStateException("first line\nsecond");
        };
        rig.loop.play();
        frame = rig.settle().frame();
        assertEquals("train.failed", frame.advice().messageKey());
        assertEquals(List.of("first line"), frame.advice().arguments());
        rig.stepper.before = () -> { };
        rig.loop.play();
        rig.runTo(40);
        assertEquals(40, rig.run.iteration(), "goes on once the cause is gone");
    }

    @Test
    void theRemedyOfDivergenceIsATenthOfTheRate() {
        LoopRig rig = new LoopRig(StopRules.NONE, 0, 0.1);
        rig.loop.play();
        rig.runTo(10);
        rig.stepper.weights[0] = Double.NaN;
        org.neurarium.document.Project project = Projects.xor(4, 1);
        var fixes = rig.settle().frame().advice().fixes();
        assertEquals(0.01, fixes.get(0).edit().apply(project).training().learningRate(), 1e-12);
        assertEquals(1.0, fixes.get(1).edit().apply(project).training().clipNorm());
    }

    @Test
    void aLargeNetworkIsNotTakenBack() {
        Material material = LoopRig.material(3, 0, 1);
        PlainStepper large = new PlainStepper(1, 0, 2, 400, 2500, 1);
        Run run = new Run(large, material.train(), (base, iteration, epoch) -> base, 0.1, 1, 3);
        Recorder time = new Recorder(run, new Budget(8L << 20, 0, null)); // a quarter holds half a million numbers
        assertEquals(Recorder.Arrival.AT_START, time.back(() -> { }));
        run.step();
        time.passed();
        assertEquals(Recorder.Arrival.TOO_LARGE, time.back(() -> { }));
        assertEquals(1, time.timeline().first(), "nowhere to go");
        assertEquals(0, time.stepsBack());
    }

    @Test
    void withoutExamplesNothingIsTrained() {
        LoopRig rig = new LoopRig(StopRules.NONE, 0, 0.1);
        rig.loop.data(LoopRig.material(0, 0, 1));
        rig.loop.play();
        TrainingFrame frame = rig.settle().frame();
        assertEquals(SessionState.IDLE, frame.state());
        assertEquals("train.empty", frame.advice().messageKey());
        assertTrue(Double.isNaN(frame.metrics().trainLoss()));
    }

    @Test
    void aRunawayLossIsDivergenceButNoiseAboutAPerfectFitIsNot() {
        DivergenceGuard guard = new DivergenceGuard();
        assertFalse(guard.diverged(1));
        assertFalse(guard.diverged(9e5));
        assertTrue(guard.diverged(2e6));
        guard.reset();
        assertFalse(guard.diverged(1e-12));
        assertFalse(guard.diverged(1e-3));
        assertTrue(guard.diverged(Double.NaN));
        assertTrue(guard.diverged(Double.POSITIVE_INFINITY));
    }

    @Test
    void keepsThePaceAskedFor() {
        LoopRig rig = new LoopRig(StopRules.NONE, 0, 0.1);
        rig.tick = 1000;
        rig.settle();
        rig.loop.speed(20);
        rig.loop.play();
        long start = rig.now;
        rig.runTo(41);
        assertEquals(2.0, (rig.now - start) / 1e9, 0.01);
    }

    @Test
    void theFirstEpochsAreAllEvaluatedAndLaterOnesAsOftenAsSpeedAllows() {
        LoopRig rig = new LoopRig(StopRules.NONE, 1000, 0.001, EvaluationPolicy.AFFORDABLE);
        rig.tick = 10; // a look at the clock takes next to nothing,
        rig.stepper.before = () -> rig.now += 2_500; // an epoch about 23 µs,
        rig.stepper.beforeScore = () -> rig.now += 10_000; // and looking at all examples, in two parts, 20 µs
        rig.loop.play();
        TrainingFrame frame = rig.settle().frame();
        assertEquals(9000, rig.losses.size(), "every batch loss is recorded");
        for (int epoch = 1; epoch <= Figures.FIRST_EPOCHS; epoch++) {
            assertEquals(epoch, rig.epochs.get(epoch - 1).epoch());
        }
        int later = rig.epochs.size() - Figures.FIRST_EPOCHS;
        assertTrue(later > 20 && later < 400, "later " + later + " of 800");
        assertEquals(1000, frame.metrics().epoch());
    }

    @Test
    void probesAreReadOnlyWhenTakenAndWatched() {
        LoopRig rig = new LoopRig(StopRules.NONE, 0, 0.1);
        WeightsProbe probe = new WeightsProbe("h1");
        rig.settle();
        rig.loop.watch(Set.of(probe));
        float[] first = rig.settle().frame().find(probe).orElseThrow().parameters().get("kernel");
        assertEquals(8, first.length);
        rig.loop.play();
        rig.runTo(5000);
        float[] stillFirst = rig.frame().find(probe).orElseThrow().parameters().get("kernel");
        assertArrayEquals(first, stillFirst, "nobody took the frame");
        rig.mailbox.take();
        rig.runTo(10_000);
        float[] second = rig.frame().find(probe).orElseThrow().parameters().get("kernel");
        assertFalse(java.util.Arrays.equals(first, second));
        rig.loop.watch(Set.of());
        rig.loop.pause();
        assertTrue(rig.settle().frame().find(probe).isEmpty());
    }

    /** A view's question that cannot be answered would otherwise be asked again without end, and the processor never rest. */
    @Test
    void whatFailsAtRestIsNotTriedForEver() {
        LoopRig rig = new LoopRig(StopRules.NONE, 0, 0.1);
        rig.loop.play();
        rig.runTo(20);
        rig.loop.pause();
        rig.settle();
        int[] asked = new int[1];
        rig.loop.watch(java.util.Set.of(new org.neurarium.train.probe.Probe<Integer>() {
            @Override
            public Class<Integer> frameType() {
                return Integer.class;
            }

            @Override
            public Integer read(org.neurarium.train.probe.NetworkReading network) {
                asked[0]++;
                throw new OutOfMemoryError("for the test");
            }
        }));
        TrainingFrame frame = rig.settle().frame();
        assertEquals(1, asked[0]);
        assertEquals(SessionState.FAILED, frame.state());
        assertEquals("train.memory", frame.advice().messageKey());
        rig.loop.watch(java.util.Set.of());
        rig.loop.play();
        rig.runTo(40);
        assertEquals(40, rig.run.iteration(), "goes on once nobody asks for it");
    }

    /** On some systems the clock goes on while the machine sleeps. */
    @Test
    void aNightOfSleepDisturbsNeitherTrainingNorItsFigures() {
        LoopRig rig = new LoopRig(StopRules.NONE, 0, 0.1);
        LoopRig awake = new LoopRig(StopRules.NONE, 0, 0.1);
        for (LoopRig each : List.of(rig, awake)) {
            each.loop.play();
            each.runTo(1_000);
        }
        double before = rig.frame().updatesPerSecond();
        assertTrue(before > 0);
        rig.now += 8 * 3_600 * 1_000_000_000L;
        rig.runTo(5_000);
        awake.runTo(5_000);
        assertEquals(before, rig.frame().updatesPerSecond(), 0.2 * before);
        org.junit.jupiter.api.Assertions.assertArrayEquals(awake.parameters(), rig.parameters());
        assertEquals(awake.losses, rig.losses);
    }
}
