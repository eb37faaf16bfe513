package org.neurarium.train;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;

/**
 * The newest snapshots of a run, oldest first: at most {@value #LIMIT}, and fewer of a large network, within
 * {@value #BUDGET} bytes. Between two neighbours nothing was changed by hand, so that any update between them can be
 * repeated exactly.
 */
final class SnapshotRing {
    static final int LIMIT = 50;
    static final long BUDGET = 96L << 20;
    /** Largest network of which snapshots are kept. */
    static final int LARGEST = 1_000_000;

    private final Deque<Snapshot> ring = new ArrayDeque<>();
    private long bytes;

    /** Adds the newest; one of the same iteration is replaced, since it was left by a change made by hand. */
    void add(Snapshot snapshot) {
        add(snapshot, LIMIT);
    }

    /** The same, keeping no more than {@code limit}. */
    void add(Snapshot snapshot, int limit) {
        if (!ring.isEmpty() && ring.getLast().position().iteration() == snapshot.position().iteration()) {
            bytes -= ring.removeLast().bytes();
        }
        ring.addLast(snapshot);
        bytes += snapshot.bytes();
        while (ring.size() > limit || bytes > BUDGET && ring.size() > 3) {
            bytes -= ring.removeFirst().bytes();
        }
    }

    /** The newest snapshot taken at or before an iteration. */
    Optional<Snapshot> atOrBefore(long iteration) {
        for (Iterator<Snapshot> newestFirst = ring.descendingIterator(); newestFirst.hasNext();) {
            Snapshot snapshot = newestFirst.next();
            if (snapshot.position().iteration() <= iteration) {
                return Optional.of(snapshot);
            }
        }
        return Optional.empty();
    }

    /** Drops snapshots taken after an iteration, because the run leaves from there anew. */
    void dropAfter(long iteration) {
        while (!ring.isEmpty() && ring.getLast().position().iteration() > iteration) {
            bytes -= ring.removeLast().bytes();
        }
    }

    Optional<Snapshot> newest() {
        return Optional.ofNullable(ring.peekLast());
    }

    /** The first iteration that can be gone back to; {@code Long.MAX_VALUE} if there is none. */
    long reach() {
        return ring.isEmpty() ? Long.MAX_VALUE : ring.getFirst().position().iteration();
    }

    void clear() {
        ring.clear();
        bytes = 0;
    }
}
