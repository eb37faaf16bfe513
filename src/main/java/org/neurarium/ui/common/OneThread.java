package org.neurarium.ui.common;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** Work done one piece after the other, on a daemon thread of its own that begins with the first piece. */
public final class OneThread implements Executor, AutoCloseable {
    /** How long closing waits for work that was handed over before. */
    private static final long PATIENCE_SECONDS = 10;

    private final ExecutorService thread;

    /** @param name of the thread */
    public OneThread(String name) {
        thread = Executors.newSingleThreadExecutor(work -> {
            Thread made = new Thread(work, name);
            made.setDaemon(true);
            return made;
        });
    }

    /** Does it after all that was handed over before; nothing once this is closed. */
    @Override
    public void execute(Runnable work) {
        try {
            thread.execute(work);
        } catch (RejectedExecutionException closed) {
            if (!thread.isShutdown()) {
                throw closed;
            }
        }
    }

    /** Waits until what was handed over is done, but not for ever. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
