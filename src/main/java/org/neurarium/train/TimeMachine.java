package org.neurarium.train;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Goes back in a run, exactly: from the nearest earlier snapshot every update is repeated as it was. Snapshots are
 * taken a few times per second and after every change made by hand, so repeating takes no longer than a tenth of a
 * second of training.
 */
final class TimeMachine {
    private static final long EVERY = 100_000_000L;
    /** Snapshots take at most this share of the time. */
    private static final int COST_SHARE = 40;

    /** What came of going back. */
    enum Back { DONE, AT_START, TOO_LARGE, TOO_FAR }

    private final Run run;
    private final SnapshotRing ring = new SnapshotRing();
    private final Deque<Long> marks = new ArrayDeque<>();
    private final boolean tooLarge;
    private long lastTaken = Long.MIN_VALUE;
    private long cost;

    TimeMachine(Run run) {
        this.run = run;
        tooLarge = run.stepper().parameterCount() > SnapshotRing.LARGEST;
        start();
    }

    /** Forgets everything; the present becomes the beginning. */
    void start() {
        ring.clear();
        marks.clear();
        ring.add(run.snapshot());
    }

    /**
     * Takes a snapshot if the last is old enough. Returns whether the weights were finite, as far as they were looked at.
     *
     * @param now in nanoseconds
     * @param done the same clock, read after the snapshot
     */
    boolean keepIfDue(long now, java.util.function.LongSupplier done) {
        if (lastTaken != Long.MIN_VALUE && now - lastTaken < Math.max(EVERY, COST_SHARE * cost)) {
            return true;
        }
        boolean finite = keep();
        lastTaken = done.getAsLong();
        cost = lastTaken - now;
        return finite;
    }

    /** Learning rate, a weight or the examples were changed: what follows cannot be repeated from before. */
    void changedByHand() {
        keep();
    }

    /** A step forward by hand begins here; {@link #back()} returns to it. */
    void mark() {
        if (marks.size() >= SnapshotRing.LIMIT) {
            marks.removeFirst();
        }
        marks.addLast(run.iteration());
        keep();
    }

    /** Training runs freely from here on: from now on one step back is one update. */
    void forgetMarks() {
        marks.clear();
    }

    /** To before the newest batch, or before the newest step made by hand. */
    Back back() {
        long target = target();
        if (target < 0) {
            return Back.AT_START;
        }
        if (tooLarge) {
            return Back.TOO_LARGE;
        }
        Optional<Snapshot> from = ring.atOrBefore(target);
        if (from.isEmpty()) {
            return Back.TOO_FAR;
        }
        run.replay(from.get(), target);
        ring.dropAfter(target);
        ring.add(run.snapshot()); // learning rate and examples may differ from those it was reached with
        return Back.DONE;
    }

    /** How many updates can be taken back. */
    int stepsBack() {
        long reach = ring.reach();
        return tooLarge || reach > run.iteration() ? 0 : (int) Math.min(Integer.MAX_VALUE, run.iteration() - reach);
    }

    /** The newest weights that were all finite numbers, into the network. */
    void restoreFinite() {
        ring.newest().ifPresent(run::restore);
    }

    /** Does the newest update once more, exactly, for what it did to be recorded. Nothing else changes. */
    void repeatNewest() {
        long present = run.iteration();
        Optional<Snapshot> from = tooLarge ? Optional.empty() : ring.atOrBefore(present - 1);
        if (from.isEmpty()) {
            return;
        }
        Snapshot now = run.snapshot();
        run.replay(from.get(), present);
        run.restore(now);
    }

    private long target() {
        while (!marks.isEmpty()) {
            long mark = marks.removeLast();
            if (mark < run.iteration()) {
                return mark;
            }
        }
        return run.iteration() - 1;
    }

    private boolean keep() {
        Snapshot snapshot = run.snapshot();
        if (!DivergenceGuard.finite(snapshot.parameters())) {
            return false;
        }
        ring.add(snapshot, tooLarge ? 1 : SnapshotRing.LIMIT);
        return true;
    }
}
