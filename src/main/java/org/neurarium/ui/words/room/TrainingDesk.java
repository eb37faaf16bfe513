package org.neurarium.ui.words.room;

import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.spec.InputFault;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.words.learn.WordMethod;
import org.neurarium.words.learn.WordProgress;
import org.neurarium.words.learn.WordSettings;
import org.neurarium.words.learn.WordTraining;

/** Makes trainings, one after the other, and commands the present one. */
final class TrainingDesk {
    private final BackgroundJobs jobs;
    private final Consumer<WordTraining> made;
    private final Consumer<Exception> failed;
    private @Nullable WordTraining training;
    private @Nullable ReadText text;
    private @Nullable Object preparing;
    private boolean started;
    private double speed;

    /** @param made told of a new training that has not started */
    TrainingDesk(BackgroundJobs jobs, Consumer<WordTraining> made, Consumer<Exception> failed) {
        this.jobs = jobs;
        this.made = made;
        this.failed = failed;
    }

    @Nullable WordTraining training() {
        return training;
    }

    boolean preparing() {
        return preparing != null;
    }

    /** Lays out a training anew; the present one goes on until the new one stands. */
    void prepare(ReadText from, WordSettings settings) {
        Object mine = new Object();
        preparing = mine;
        jobs.run(() -> make(from, settings), ready -> {
            if (preparing != mine) {
                discard(ready, null);
                return;
            }
            preparing = null;
            ReadText old = text == from ? null : text;
            WordTraining before = training;
            training = ready;
            text = from;
            started = false;
            tellSpeed();
            if (before != null) {
                discard(before, old);
            }
            made.accept(ready);
        }, e -> {
            if (preparing == mine) {
                preparing = null;
                failed.accept(e);
            }
        });
    }

    private static WordTraining make(ReadText text, WordSettings settings) throws InputFault {
        try {
            return WordTraining.of(text.words(), text.encoded(), settings);
        } catch (OutOfMemoryError e) {
            throw new InputFault(e, "words.fault.too-large", text.words().size(), settings.dim());
        }
    }

    /** Ends a training away from the window's thread, which must not wait for workers. */
    private void discard(WordTraining old, @Nullable ReadText itsText) {
        old.stop();
        jobs.run(() -> {
            close(old, itsText);
            return true;
        }, done -> { }, e -> { });
    }

    private static void close(WordTraining old, @Nullable ReadText itsText) throws IOException {
        old.close();
        if (itsText != null) {
            itsText.close();
        }
    }

    void run() {
        if (training == null) {
            return;
        }
        if (!started) {
            started = true;
            training.start();
        }
        training.resume();
    }

    /** Goes on for so many units of work. */
    void advance(long units) {
        if (training == null) {
            return;
        }
        training.advance(units);
        if (!started) {
            started = true;
            training.start();
        }
    }

    void pause() {
        if (training != null && started) {
            training.pause();
        }
    }

    void speed(double unitsPerSecond) {
        speed = unitsPerSecond;
        tellSpeed();
    }

    private void tellSpeed() {
        if (training != null) {
            boolean slow = training.settings().method() != WordMethod.LSA; // whose few rounds need no slowing
            training.speed(slow ? speed : 0);
        }
    }

    /** @param now how far the present training is */
    WordsState state(@Nullable WordProgress now) {
        if (preparing != null && training == null) {
            return WordsState.PREPARING;
        }
        if (training == null || now == null) {
            return WordsState.EMPTY;
        }
        return now.state() == WordProgress.State.STOPPED ? WordsState.DONE : WordsState.valueOf(now.state().name());
    }

    void close() {
        preparing = new Object();
        if (training != null) {
            discard(training, text);
        }
    }
}
