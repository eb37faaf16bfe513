package org.neurarium.ui.common;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Something done every so often on a daemon thread of its own, also while the JavaFX thread does not answer. */
public final class Every implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 10;

    private final ScheduledExecutorService thread;
    private final Runnable work;

    /** It begins at once. */
    public Every(String name, Duration period, Runnable work) {
        this.work = work;
        thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread made = new Thread(task, name);
            made.setDaemon(true);
            return made;
        });
        thread.scheduleWithFixedDelay(this::once, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Once more, soon. */
    public void soon() {
        try {
            thread.execute(this::once);
        } catch (RejectedExecutionException closed) {
            return; // nobody waits for it any more
        }
    }

    /** One that fails must not be the last. */
    private void once() {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            Thread.currentThread().getUncaughtExceptionHandler().uncaughtException(Thread.currentThread(), e);
        }
    }

    /** What is being done is done to its end, if it does not last for ever. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
