package org.neurarium.ui.words.room;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.neurarium.ui.common.BackgroundJobs;

/** Reads one file at a time in the background; a person can end it. What is not read to its end leaves no trace but its fault. */
final class FileDesk {
    final ReadOnlyObjectWrapper<@Nullable WordsFault> fault = new ReadOnlyObjectWrapper<>();
    final ReadOnlyObjectWrapper<String> busy = new ReadOnlyObjectWrapper<>("");
    final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper(Work.NONE);
    private final BackgroundJobs jobs;
    private final Runnable gaveUp;
    private @Nullable Work work;

    /** Reads, and tells how far it is. */
    interface Reading<T> {
        T read(Work work) throws Exception;
    }

    /** @param gaveUp told after a failure */
    FileDesk(BackgroundJobs jobs, Runnable gaveUp) {
        this.jobs = jobs;
        this.gaveUp = gaveUp;
    }

    /**
     * @param accept takes what was read
     * @param late takes what was read although nobody wants it any more
     */
    <T> void read(String name, Reading<T> reading, Consumer<T> accept, Consumer<T> late) {
        cancel();
        fault.set(null);
        Work mine = new Work(name);
        work = mine;
        busy.set(name);
        share.set(0);
        jobs.run(() -> reading.read(mine), read -> {
            if (mine.cancelled()) {
                late.accept(read);
            } else {
                finish();
                accept.accept(read);
            }
        }, e -> {
            if (!mine.cancelled()) {
                finish();
                failed(e, mine.name());
                gaveUp.run();
            }
        });
    }

    boolean reading() {
        return work != null;
    }

    void cancel() {
        if (work != null) {
            work.cancel();
            finish();
        }
    }

    void pulse() {
        share.set(work == null ? Work.NONE : work.share());
    }

    void failed(Exception e, String file) {
        fault.set(WordsFault.of(e, file));
    }

    void fault(String key, Object... arguments) {
        fault.set(new WordsFault(key, List.of(arguments)));
    }

    private void finish() {
        work = null;
        busy.set("");
        share.set(Work.NONE);
    }
}
