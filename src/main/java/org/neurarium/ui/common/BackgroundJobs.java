package org.neurarium.ui.common;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Work that must not hold up the window: it runs on one of a few daemon threads, and its outcome comes back on the
 * JavaFX thread. A failure nobody handles reaches the thread's uncaught handler; none is lost.
 */
public final class BackgroundJobs implements AutoCloseable {
    private final ExecutorService threads = Executors.newFixedThreadPool(2, work -> {
        Thread thread = new Thread(work, "background");
        thread.setDaemon(true);
        return thread;
    });

    /** Runs {@code work}; then {@code done} with its result, or {@code failed} with what it threw. */
    public <T> Future<?> run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        return threads.submit(() -> {
            try {
                T result = work.call();
                FxThread.run(() -> done.accept(result));
            } catch (Exception e) {
                FxThread.run(() -> failed.accept(e));
            } catch (Error e) {
                Thread current = Thread.currentThread();
                current.getThreadGroup().uncaughtException(current, e);
                throw e;
            }
        });
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
