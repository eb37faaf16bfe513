package org.neurarium.train;

/** Keeps training at a number of iterations per second; as fast as it can at 0. Time is the caller's. */
final class Pace {
    private double perSecond;
    private long due = Long.MIN_VALUE;

    void perSecond(double changed) {
        perSecond = changed > 0 && changed < 1e9 ? changed : 0;
        due = Long.MIN_VALUE;
    }

    boolean unlimited() {
        return perSecond == 0;
    }

    /** Nanoseconds until the next iteration may start. */
    long delay(long now) {
        return unlimited() || due == Long.MIN_VALUE ? 0 : Math.max(0, due - now);
    }

    /** An iteration starts now. One that is late is not made up for, beyond what keeps the average over a twentieth of a second. */
    void started(long now) {
        if (!unlimited()) {
            long step = (long) (1e9 / perSecond);
            long from = due == Long.MIN_VALUE ? now : Math.max(due, now - 50_000_000L);
            due = from + step;
        }
    }

    void restart() {
        due = Long.MIN_VALUE;
    }
}
