package org.neurarium.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.train.record.Budget;

/** A recording that does not fit its memory: what is left of it is exact, and it keeps to its budget. */
class RecorderTest {
    private static final long MEMORY = 500_000;
    private static final int UPDATES = 3000;
    @TempDir
    private Path folder;
    private long now;

    /** 2-800-1 with momentum: 26 KB a key frame. */
    private static Run run() {
        return new Run(new PlainStepper(3, 0.9, 2, 800, 1), LoopRig.material(60, 0, 5).train(), (base, i, e) -> base, 0.01, 7, 3);
    }

    private static float[] parameters(Run run) {
        return run.snapshot().parameters();
    }

    private void train(Run run, Recorder time, List<float[]> seen) {
        seen.add(parameters(run));
        for (int i = 0; i < UPDATES; i++) {
            run.step();
            time.passed();
            time.took(2_000_000);
            now += 20_000_000;
            time.keepIfDue(now, () -> now + 1000);
            seen.add(parameters(run));
            assertTrue(time.timeline().memory() <= MEMORY + 60_000, "within the memory: " + time.timeline().memory());
        }
    }

    private void travel(Run run, Recorder time, List<float[]> seen) {
        Random random = new Random(8);
        for (int i = 0; i < 100; i++) {
            int target = random.nextInt(UPDATES + 1);
            Recorder.Arrival arrival = time.seek(target, i % 2 == 0, () -> { }, () -> now);
            assertArrayEquals(seen.get((int) run.iteration()), parameters(run), "after " + run.iteration());
            assertTrue(arrival == Recorder.Arrival.NEARBY || run.iteration() == target, arrival + " " + target);
        }
        time.seek(UPDATES, false, () -> { }, () -> now);
        assertEquals(UPDATES, run.iteration());
        assertArrayEquals(seen.get(UPDATES), parameters(run), "the present");
    }

    @Test
    void repeatingTheNewestUpdateIsGivenUpForACommandWhereItTakesLong() {
        Run run = run();
        Recorder time = new Recorder(run, new Budget(MEMORY, 0, null));
        for (int i = 0; i < 3; i++) {
            run.step();
            time.passed();
        }
        float[] present = parameters(run);
        time.took(1_000_000_000);
        assertEquals(Recorder.Arrival.NEARBY, time.repeatNewest(() -> { }, () -> true));
        assertEquals(3, run.iteration());
        assertArrayEquals(present, parameters(run), "as before");
        assertEquals(Recorder.Arrival.THERE, time.repeatNewest(() -> { }, () -> false));
        assertArrayEquals(present, parameters(run));
        Recorder swift = new Recorder(run, new Budget(MEMORY, 0, null));
        run.step();
        swift.passed();
        swift.took(1_000_000);
        assertEquals(Recorder.Arrival.THERE, swift.repeatNewest(() -> { }, () -> true), "not worth giving up");
        time.close();
        swift.close();
    }

    @Test
    void thinnedByAgeInMemoryAlone() {
        Run run = run();
        try (Recorder time = new Recorder(run, new Budget(MEMORY, 0, null))) {
            List<float[]> seen = new ArrayList<>();
            train(run, time, seen);
            travel(run, time, seen);
            long[] kept = time.timeline().keyFrames();
            assertEquals(0, kept[0]);
            long early = java.util.Arrays.stream(kept).filter(k -> k < UPDATES / 2).count();
            assertTrue(early >= 2 && early <= kept.length / 2, early + " of " + kept.length);
        }
    }

    @Test
    void theOldestLieInTheFile() {
        Run run = run();
        try (Recorder time = new Recorder(run, new Budget(MEMORY, 3_000_000, folder))) {
            List<float[]> seen = new ArrayList<>();
            train(run, time, seen);
            assertTrue(time.timeline().disk() > 100_000 && time.timeline().disk() <= 3_000_000, "disk " + time.timeline().disk());
            travel(run, time, seen);
        }
    }

    @Test
    void aChangeThatWasThinnedAwayIsNotRepeatedOver() {
        Run run = run();
        try (Recorder time = new Recorder(run, new Budget(MEMORY, 0, null))) {
            List<float[]> seen = new ArrayList<>();
            seen.add(parameters(run));
            Random random = new Random(4);
            for (int i = 0; i < UPDATES; i++) {
                run.step();
                time.passed();
                time.took(1000);
                now += 20_000_000;
                time.keepIfDue(now, () -> now + 1000);
                if (i % 10 == 3) { // many more changes than there is room for
                    float[] weights = parameters(run);
                    weights[random.nextInt(weights.length)] += 0.01f;
                    run.stepper().writeParameters(weights);
                    time.changedByHand();
                }
                seen.add(parameters(run));
            }
            travel(run, time, seen);
        }
    }

    /** Other programs take the processor: every look at the clock finds another 9 ms gone. */
    @Test
    void aMoveThatIsHeldUpEndsInTimeExactlyWhereItIs() {
        Run run = run();
        try (Recorder time = new Recorder(run, new Budget(MEMORY, 0, null))) {
            List<float[]> seen = new ArrayList<>();
            seen.add(parameters(run));
            for (int i = 0; i < 50; i++) {
                run.step();
                time.passed();
                time.took(1000);
                seen.add(parameters(run));
            }
            List<Long> lasts = new ArrayList<>();
            assertEquals(Recorder.Arrival.NEARBY, time.seek(40, true, () -> lasts.add(run.iteration()), () -> now += 9_000_000));
            assertEquals(5, run.iteration(), "40 ms at 9 ms an update: the fifth look ends it");
            assertArrayEquals(seen.get(5), parameters(run));
            assertEquals(List.of(4L), lasts, "what the last update did can be recorded");
            assertEquals(5, time.timeline().position());
            assertEquals(Recorder.Arrival.THERE, time.seek(40, true, () -> { }, () -> now));
            assertArrayEquals(seen.get(40), parameters(run));
        }
    }
}
