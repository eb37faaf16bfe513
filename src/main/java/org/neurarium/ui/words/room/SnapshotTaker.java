package org.neurarium.ui.words.room;

import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.words.learn.WordProgress;
import org.neurarium.words.learn.WordTraining;

/** Copies vectors in the background while they are learnt: one copy at a time, and none before the last is looked at. */
final class SnapshotTaker {
    private final BackgroundJobs jobs;
    private final LongSupplier clock;
    private final SnapshotPace pace = new SnapshotPace();
    private boolean taking;
    private long taken;

    SnapshotTaker(BackgroundJobs jobs, LongSupplier clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Whether another copy may be taken now. */
    boolean isDue() {
        return !taking && pace.due(clock.getAsLong());
    }

    /** @param done told the copy, on the JavaFX thread */
    void take(WordTraining training, WordsTable of, Consumer<WordsSnapshot> done) {
        taking = true;
        long id = ++taken;
        long began = clock.getAsLong();
        jobs.run(() -> {
            WordProgress then = training.progress();
            return new WordsSnapshot(id, of, training.snapshot(), then);
        }, copy -> {
            taking = false;
            pace.took(clock.getAsLong(), clock.getAsLong() - began);
            done.accept(copy);
        }, e -> taking = false);
    }

    /** An id of its own for vectors that were not copied from training. */
    long nextId() {
        return ++taken;
    }
}
