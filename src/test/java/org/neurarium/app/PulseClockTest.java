package org.neurarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever waits for the JavaFX thread hears of what went wrong there, errors included. */
class PulseClockTest {
    private static final Error FAULT = new ExceptionInInitializerError("for the test");

    @BeforeAll
    static void start() throws Exception {
        Toolkit.start(true);
    }

    private static boolean failing() {
        throw FAULT;
    }

    @Test
    void waitingEndsWithTheFault() {
        assertSame(FAULT, assertThrows(IllegalStateException.class, () -> PulseClock.onFx(PulseClockTest::failing)).getCause());
        assertSame(FAULT, assertThrows(IllegalStateException.class, () -> PulseClock.until(PulseClockTest::failing)).getCause());
    }

    @Test
    void waitingEndsWithWhatWasWaitedFor() {
        int[] asked = {0};
        PulseClock.until(() -> ++asked[0] == 3);
        assertEquals(3, asked[0]);
    }
}
