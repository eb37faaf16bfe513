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
}
