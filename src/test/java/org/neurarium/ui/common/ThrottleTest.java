package org.neurarium.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Throttles of any rate act at the same moments, and those whose interval is made of marks as often as they are to. */
class ThrottleTest {
    private static final double MARK = 1000 / Throttle.MARKS_PER_SECOND;

    @Test
    void intervalsEndOnSharedMarks() {
        for (double now = 1e6; now < 1e6 + 400; now += 0.7) {
            for (double perSecond : new double[] {1, 4, 10, 15, 25}) {
                double end = now + Throttle.toMark(now, 1000 / perSecond);
                assertEquals(0, Math.abs(end / MARK - Math.rint(end / MARK)), 1e-6);
                assertEquals(1000 / perSecond, end - now, MARK / 2 + 1e-6);
            }
        }
    }

    @Test
    void theMeanRateIsTheOneAskedFor() {
        for (double perSecond : new double[] {4, 10, 15, 30}) {
            double now = 1e6;
            int acts = 0;
            for (; now < 1e6 + 60_000; acts++) {
                now += Throttle.toMark(now, 1000 / perSecond);
                now = Math.ceil(now / 16.7) * 16.7; // the pulse that hears of it
            }
            assertEquals(60 * perSecond, acts, 60 * perSecond * 0.15, "of " + perSecond);
        }
    }

    @Test
    void neverAtOnceAgain() {
        for (double now = 1e6; now < 1e6 + 100; now += 0.3) {
            assertTrue(Throttle.toMark(now, 1000.0 / 60) >= MARK / 2);
        }
    }
}
