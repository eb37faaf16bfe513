package org.neurarium.train;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who asks the training thread, as saving does for the weights, hears of what went wrong there. */
class AskTest {
    @Test
    void memoryThatRunsOutWhileAnsweringKeepsNobodyWaiting() throws Exception {
        try (TrainingSession session = SessionTest.open(Projects.xor(4, 1), Sessions.Options.SHOWN)) {
            assertTimeoutPreemptively(Duration.ofSeconds(30), () -> assertThrows(IllegalStateException.class, () -> ((ThreadedSession) session).ask(loop -> {
                throw new OutOfMemoryError("for the test");
            })));
            session.play();
            SessionState after = SessionTest.await(session, f -> f.iteration() > 3).state();
            assertTrue(after == SessionState.RUNNING || after == SessionState.DONE, "training is none the worse, but " + after);
        }
    }
}
