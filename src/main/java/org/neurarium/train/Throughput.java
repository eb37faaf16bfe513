package org.neurarium.train;

/**
 * Updates per second over the last second, or over the last update where that took longer; from marks set a few times in it.
 * While the machine slept nothing was trained: such a gap is no part of the figure.
 */
final class Throughput {
    private static final int MARKS = 64;
    private static final long WINDOW = 1_000_000_000L;
    private static final long SPACING = WINDOW / 50;

    private final long[] times = new long[MARKS];
    private final long[] iterations = new long[MARKS];
    private int size;
    private int head;

    /** Notes that {@code iteration} updates were done at {@code now} (nanoseconds). */
    void mark(long now, long iteration) {
        long gap = size > 0 ? now - times[at(1)] : 0;
        if (size > 0 && gap < SPACING) {
            return;
        }
        if (size > 1 && WorkTime.slept(gap, times[at(1)] - times[at(2)])) {
            clear();
        }
        times[head] = now;
        iterations[head] = iteration;
        head = (head + 1) % MARKS;
        size = Math.min(MARKS, size + 1);
    }

    /** 0 while it is not known. */
    double perSecond(long now, long iteration) {
        for (int k = size; k > 0; k--) { // oldest first
            int at = at(k);
            if (now - times[at] <= WINDOW && now > times[at] || k == Math.min(2, size)) {
                long elapsed = now - times[at];
                return elapsed <= 0 ? 0 : (iteration - iterations[at]) * 1e9 / elapsed;
            }
        }
        return 0;
    }

    /** Training was interrupted. */
    void clear() {
        size = 0;
    }

    /** Where the mark lies that is so many before the next. */
    private int at(int before) {
        return (head - before + MARKS) % MARKS;
    }
}
