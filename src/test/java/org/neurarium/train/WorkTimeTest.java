package org.neurarium.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Pauses and the machine's sleep are no work; a clock that counts sleep must not make any figure lie. */
class WorkTimeTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long NIGHT = 8 * 3600 * SECOND;

    @Test
    void pausesAndSleepAreLeftOut() {
        WorkTime time = new WorkTime();
        time.look(0, true);
        for (int i = 1; i <= 10; i++) {
            time.look(i * SECOND, true);
        }
        time.look(11 * SECOND, false);
        time.look(500 * SECOND, true); // paused until now
        time.look(501 * SECOND, true);
        assertEquals(12 * SECOND, time.total(501 * SECOND));
        time.look(501 * SECOND + NIGHT, true);
        assertEquals(13 * SECOND, time.total(501 * SECOND + NIGHT), "for a night, what a piece of work usually takes");
        time.look(502 * SECOND + NIGHT, true);
        assertEquals(14 * SECOND, time.total(502 * SECOND + NIGHT));
    }

    @Test
    void slowWorkIsNotTakenForSleep() {
        WorkTime time = new WorkTime();
        time.look(0, true);
        time.look(30 * SECOND, true);
        time.look(75 * SECOND, true);
        assertEquals(75 * SECOND, time.total(75 * SECOND));
        assertFalse(WorkTime.slept(NIGHT, 0), "nothing is known yet");
        assertFalse(WorkTime.slept(9 * SECOND, 1), "shorter than anybody puts a machine to sleep");
        assertTrue(WorkTime.slept(NIGHT, 30 * SECOND));
    }

    @Test
    void theSpeedAfterWakingIsThatOfTraining() {
        Throughput speed = new Throughput();
        long now = 0;
        long iteration = 0;
        for (int i = 0; i < 60; i++) { // 1000 updates a second
            now += SECOND / 20;
            iteration += 50;
            speed.mark(now, iteration);
        }
        assertEquals(1000, speed.perSecond(now, iteration), 1e-9);
        now += NIGHT;
        iteration += 1;
        speed.mark(now, iteration);
        assertEquals(0, speed.perSecond(now, iteration), "not known, rather than an update in a night");
        for (int i = 1; i <= 30; i++) {
            now += SECOND / 20;
            iteration += 50;
            speed.mark(now, iteration);
            assertEquals(1000, speed.perSecond(now, iteration), 1e-9);
        }
    }

    @Test
    void updatesThatTakeLongerThanASecondHaveASpeedToo() {
        Throughput speed = new Throughput();
        for (int i = 1; i <= 5; i++) {
            speed.mark(2 * i * SECOND, i);
            assertEquals(i == 1 ? 0 : 0.5, speed.perSecond(2 * i * SECOND, i), 1e-9);
        }
    }
}
