package org.neurarium.train;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One place for the newest frame: the training thread overwrites it, any thread reads it. Nobody waits for the other.
 * It knows whether the newest frame has been taken, so that costly probes are not read faster than they are looked at.
 */
final class FrameMailbox {
    private volatile TrainingFrame newest = TrainingFrame.NOTHING;
    private volatile boolean taken = true;

    void put(TrainingFrame frame) {
        synchronized (this) {
            newest = frame;
            taken = false;
            notifyAll();
        }
    }

    /** The newest frame; marks it as seen. */
    TrainingFrame take() {
        TrainingFrame frame = newest;
        if (!taken) {
            taken = true;
        }
        return frame;
    }

    /** The newest frame without marking it. */
    TrainingFrame peek() {
        return newest;
    }

    boolean wasTaken() {
        return taken;
    }

    /** Waits for a frame that satisfies the condition; empty if none came in time. */
    Optional<TrainingFrame> await(Predicate<TrainingFrame> condition, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        synchronized (this) {
            while (!condition.test(newest)) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return Optional.empty();
                }
                wait(left);
            }
            taken = true;
            return Optional.of(newest);
        }
    }
}
