package org.neurarium.ui.common;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Work that must not hold up the window: it runs on one of a few daemon threads, and its outcome comes back on the
 * JavaFX thread. Whatever goes wrong, whoever waits for the outcome hears of it; an error of the program reaches the thread's
 * uncaught handler too.
 */
public final class BackgroundJobs implements AutoCloseable {
    /** Memory ran out while the work was done; what it needed until then is free again. */
    public static final class MemoryShort extends Exception {
        private static final long serialVersionUID = 1L;

        MemoryShort(OutOfMemoryError cause) {
            super(cause.getMessage(), cause);
        }
    }

    private final Executor threads;
    private final Executor back;
    private final Runnable stop;
    private final AtomicInteger open = new AtomicInteger();

    public BackgroundJobs() {
        ExecutorService own = Executors.newFixedThreadPool(2, work -> {
            Thread thread = new Thread(work, "background");
            thread.setDaemon(true);
            return thread;
        });
        threads = own;
        back = FxThread::run;
        stop = own::shutdownNow;
    }

    /**
     * Jobs on executors of the caller's choice.
     *
     * @param threads where work runs
     * @param back where outcomes are handed over
     */
    public BackgroundJobs(Executor threads, Executor back) {
        this.threads = threads;
        this.back = back;
        stop = () -> { };
    }

    /** Runs {@code work}, unless this was closed; then {@code done} with its result, or {@code failed} with what it threw. */
    public <T> Future<?> run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        open.incrementAndGet();
        FutureTask<?> task = new FutureTask<>(() -> {
            try {
                T result = work.call();
                hand(() -> done.accept(result));
            } catch (Exception e) {
                hand(() -> failed.accept(e));
            } catch (OutOfMemoryError e) {
                hand(() -> failed.accept(new MemoryShort(e)));
            } catch (Error e) {
                hand(() -> failed.accept(new IllegalStateException(e.toString(), e)));
                Thread current = Thread.currentThread();
                current.getUncaughtExceptionHandler().uncaughtException(current, e);
            }
        }, null);
        try {
            threads.execute(task);
        } catch (RejectedExecutionException e) { // closed meanwhile: nobody waits for the outcome any more
            open.decrementAndGet();
            task.cancel(false);
        }
        return task;
    }

    /** Whether every outcome has been handed over; never again true after a job was cancelled. */
    public boolean isIdle() {
        return open.get() == 0;
    }

    @Override
    public void close() {
        stop.run();
    }

    private void hand(Runnable outcome) {
        back.execute(() -> {
            open.decrementAndGet();
            outcome.run();
        });
    }
}
