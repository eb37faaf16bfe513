package org.neurarium.train;

/** Updates per second over the last second, from marks set a few times in it. */
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
        int last = (head + MARKS - 1) % MARKS;
        if (size > 0 && now - times[last] < SPACING) {
            return;
        }
        times[head] = now;
        iterations[head] = iteration;
        head = (head + 1) % MARKS;
        size = Math.min(MARKS, size + 1);
    }

    double perSecond(long now, long iteration) {
        for (int k = size; k > 0; k--) { // oldest first
            int at = (head - k + MARKS) % MARKS;
            if (now - times[at] <= WINDOW || k == 1) {
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
}
