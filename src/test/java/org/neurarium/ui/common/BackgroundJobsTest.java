package org.neurarium.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BackgroundJobsTest {
    @Test
    void afterClosingNothingIsRunAndNothingIsWaitedFor() {
        BackgroundJobs jobs = new BackgroundJobs();
        jobs.close();
        AtomicInteger runs = new AtomicInteger();
        assertTrue(jobs.run(runs::incrementAndGet, done -> { }, failed -> { }).isCancelled());
        assertTrue(jobs.isIdle());
        assertEquals(0, runs.get());
    }

    @Test
    void memoryThatRunsOutIsAFailureLikeAnyOther() {
        BackgroundJobs jobs = new BackgroundJobs(Runnable::run, Runnable::run);
        Exception[] told = new Exception[1];
        jobs.run(() -> {
            throw new OutOfMemoryError("for the test");
        }, done -> { }, failure -> told[0] = failure);
        assertEquals(BackgroundJobs.MemoryShort.class, told[0].getClass());
        assertTrue(jobs.isIdle(), "nobody waits for it any more");
    }

    @Test
    void anErrorOfTheProgramIsToldAndReachesTheHandlerToo() {
        Thread current = Thread.currentThread();
        Throwable[] heard = new Throwable[1];
        Exception[] told = new Exception[1];
        current.setUncaughtExceptionHandler((thread, fault) -> heard[0] = fault);
        try {
            new BackgroundJobs(Runnable::run, Runnable::run).run(() -> {
                throw new StackOverflowError("for the test");
            }, done -> { }, failure -> told[0] = failure);
        } finally {
            current.setUncaughtExceptionHandler(null);
        }
        assertEquals(StackOverflowError.class, heard[0].getClass());
        assertTrue(told[0].getMessage().contains("for the test"));
    }
}
