package org.neurarium.ui.words.room;

/** How often vectors are copied while they are learnt: often enough to see them move, and never for more than a small share of the time. */
final class SnapshotPace {
    private static final long SHORTEST = 66_000_000;
    /** A copy that took so long is followed by that many times as long without one. */
    private static final int REST = 15;

    private long next = Long.MIN_VALUE;

    boolean due(long now) {
        return now >= next;
    }

    /** @param took nanoseconds that the copy took */
    void took(long now, long took) {
        next = now + Math.max(SHORTEST, REST * took);
    }
}
