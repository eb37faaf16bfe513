package org.neurarium.train;

import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.neurarium.train.record.Budget;

/**
 * Records a run so that it can be gone back in: key frames are taken while it runs, and from the nearest earlier one
 * every update is repeated as it was. Stepping back and scrubbing are both this. While the network stands in the past
 * the newest moment is kept, so that coming back is exact; {@link #branch()} gives it up and goes on from here.
 *
 * <p>Settings are the present ones throughout: who changes the learning rate and then goes back wants to see what the
 * new one does from there. With unchanged settings the run goes on exactly as it did.
 */
final class Recorder implements AutoCloseable {
    /** Updates repeated for one move of a slider may take so long, in nanoseconds: beforehand by their usual time, then by the clock. */
    static final long REACH = 40_000_000L;
    /** Updates repeated for one step back may take so long. */
    private static final long PATIENCE = 4_000_000_000L;
    private static final long EVERY = 10_000_000L;
    /** Key frames take at most this share of the time. */
    private static final int COST_SHARE = 100;
    private static final int FIRST = 10;
    private static final double FIRST_REST = 250_000_000;
    private static final int MARKS = 200;

    /** What came of going somewhere. */
    enum Arrival { THERE, NEARBY, AT_START, TOO_LARGE, TOO_FAR }

    private final Run run;
    private final KeyFrames frames;
    private final NavigableSet<Long> marks = new TreeSet<>();
    private final long largest;
    private final boolean tooLarge;
    private double updateNanos;
    private long lastTaken = Long.MIN_VALUE;
    private long lastEpoch = Long.MIN_VALUE / 2;
    private double cost;
    private int taken;
    private volatile long newest;
    private volatile long position;

    Recorder(Run run, Budget budget) {
        this.run = run;
        frames = new KeyFrames(budget);
        Snapshot first = run.snapshot();
        long each = Math.max(1, first.bytes() / Math.max(1, first.parameters().length));
        largest = budget.memory() / 4 / each;
        tooLarge = first.parameters().length > largest;
        start();
    }

    /** Forgets everything; the present becomes the beginning. */
    void start() {
        frames.clear();
        marks.clear();
        frames.add(KeyFrame.Kind.BY_HAND, 0, run.snapshot(), 0);
        passed();
    }

    /** An update was done, as the newest of the line. */
    void passed() {
        position = run.iteration();
        newest = position;
    }

    /** How long updates take now. Slow ones count less: the first are not compiled yet, others were interrupted. */
    void took(double nanosEach) {
        updateNanos = updateNanos == 0 ? nanosEach : smooth(updateNanos, nanosEach);
    }

    /** The first key frames take long, because their code is not compiled yet: they say nothing of later ones. */
    private double interval() {
        double rest = taken < FIRST ? Math.min(FIRST_REST, COST_SHARE * cost) : COST_SHARE * cost;
        return Math.max(EVERY, rest);
    }

    private static double smooth(double mean, double next) {
        return mean + (next < mean ? 0.3 : 0.03) * (next - mean);
    }

    /**
     * Takes a key frame if the last is old enough. Returns whether the weights were finite, as far as they were looked at.
     *
     * @param now in nanoseconds
     * @param done the same clock, read after the key frame
     */
    boolean keepIfDue(long now, LongSupplier done) {
        boolean epoch = run.atEpochEnd() && now - lastEpoch >= Math.max(10 * EVERY, COST_SHARE * cost);
        if (!epoch && lastTaken != Long.MIN_VALUE && now - lastTaken < interval()) {
            return true;
        }
        boolean finite = keep(epoch ? KeyFrame.Kind.EPOCH : KeyFrame.Kind.ORDINARY, now);
        lastTaken = done.getAsLong();
        taken++;
        lastEpoch = epoch ? now : lastEpoch;
        if (!WorkTime.slept(lastTaken - now, (long) cost)) {
            cost = cost == 0 ? lastTaken - now : smooth(cost, lastTaken - now);
        }
        return finite;
    }

    /** Learning rate, a weight or the examples were changed: what follows cannot be repeated from before. */
    void changedByHand() {
        keep(KeyFrame.Kind.BY_HAND, lately());
    }

    /** A step forward by hand begins here; {@link #back} returns to it. */
    void mark() {
        if (marks.size() >= MARKS) {
            marks.pollFirst();
        }
        marks.add(run.iteration());
        if (!inPast()) {
            keep(KeyFrame.Kind.ORDINARY, lately());
        }
    }

    /** Training runs freely from here on: from now on one step back is one update. */
    void forgetMarks() {
        marks.clear();
    }

    /** Whether the network stands in the past. */
    boolean inPast() {
        return position < newest;
    }

    /** Updates done on this line. */
    long newest() {
        return newest;
    }

    /** Largest number of parameters with which going back is offered. */
    long largest() {
        return largest;
    }

    /**
     * To before the newest batch, or before the newest step made by hand, exactly.
     *
     * @param beforeLast called before the update that leads there is repeated
     */
    Arrival back(Runnable beforeLast) {
        Long mark = marks.lower(run.iteration());
        long target = mark == null ? run.iteration() - 1 : mark;
        return target < 0 ? Arrival.AT_START : go(target, PATIENCE, false, beforeLast, () -> false);
    }

    /**
     * To an iteration if that takes no time, else to the nearest key frame. Where other programs hold up the repeating,
     * it ends in time, exactly at some update on the way.
     *
     * @param wantsUpdate whether it is to be shown what the last update did: then one update is repeated in any case
     */
    Arrival seek(long iteration, boolean wantsUpdate, Runnable beforeLast, LongSupplier clock) {
        long late = clock.getAsLong() + REACH;
        return go(Math.max(0, Math.min(newest, iteration)), REACH, wantsUpdate, beforeLast, () -> clock.getAsLong() >= late);
    }

    private Arrival go(long target, long patience, boolean wantsUpdate, Runnable beforeLast, BooleanSupplier enough) {
        if (tooLarge) {
            return Arrival.TOO_LARGE;
        }
        leave();
        boolean repeats = wantsUpdate && target > 0 && !frames.changedByHand(target - 1, target);
        Optional<KeyFrame> from = frames.atOrBefore(repeats ? target - 1 : target);
        if (from.isPresent() && from.get().exactUntil >= target && nanos(from.get(), target) <= patience) {
            replay(from.get(), target, beforeLast, enough);
            return position == target ? Arrival.THERE : Arrival.NEARBY;
        }
        Optional<KeyFrame> near = nearest(target);
        if (patience == PATIENCE || near.isEmpty()) {
            return Arrival.TOO_FAR;
        }
        long there = near.get().iteration();
        boolean further = repeats && there < newest && near.get().exactUntil > there
                && !frames.changedByHand(there, there + 1) && updateNanos <= REACH;
        replay(near.get(), further ? there + 1 : there, beforeLast, enough);
        return Arrival.NEARBY;
    }

    private Optional<KeyFrame> nearest(long target) {
        Optional<KeyFrame> before = frames.atOrBefore(target);
        Optional<KeyFrame> after = frames.after(target);
        if (before.isEmpty() || after.isEmpty()) {
            return before.or(() -> after);
        }
        return target - before.get().iteration() <= after.get().iteration() - target ? before : after;
    }

    private double nanos(KeyFrame from, long target) {
        return (target - from.iteration()) * updateNanos;
    }

    private void replay(KeyFrame from, long target, Runnable beforeLast, BooleanSupplier enough) {
        Snapshot snapshot = frames.read(from);
        long start = System.nanoTime();
        run.replay(snapshot, target, beforeLast, enough);
        long updates = run.iteration() - from.iteration();
        if (updates > 8) {
            took((double) (System.nanoTime() - start) / updates);
        }
        position = run.iteration();
    }

    /** Before the present is left it is kept, for coming back to. */
    private void leave() {
        if (!inPast() && frames.newest().iteration() < newest) {
            keep(KeyFrame.Kind.ORDINARY, lately());
            newest = frames.newest().iteration(); // what is not finite is not come back to
        }
    }

    /** Goes on from where the network stands; what lay after it is forgotten. */
    void branch() {
        frames.dropAfter(position);
        marks.tailSet(position, false).clear();
        newest = position;
        boolean same = !frames.isEmpty() && frames.newest().baseRate() == run.baseRate() && frames.newest().data() == run.data();
        keep(same ? KeyFrame.Kind.EPOCH : KeyFrame.Kind.BY_HAND, lately());
    }

    /** Whether the recorded future up to an update is what training with the present settings would do. */
    boolean leadsTo(long iteration) {
        Optional<KeyFrame> from = frames.atOrBefore(position);
        return inPast() && iteration <= newest && from.isPresent() && from.get().baseRate() == run.baseRate()
                && from.get().data() == run.data() && !frames.changedByHand(position, iteration);
    }

    /** An update of the recorded future was done once more. */
    void walked() {
        position = run.iteration();
    }

    /** The present was come back to; settings changed meanwhile hold from here. */
    void arrived() {
        KeyFrame last = frames.newest();
        if (last.baseRate() != run.baseRate() || last.data() != run.data()) {
            changedByHand();
        }
    }

    /** How many updates can be taken back. */
    int stepsBack() {
        return tooLarge ? 0 : (int) Math.min(Integer.MAX_VALUE, run.iteration());
    }

    /** The newest weights that were all finite numbers, into the network. */
    void restoreFinite() {
        run.restore(frames.read(frames.newest()));
        passed();
    }

    /**
     * Does the newest update once more, exactly, for what it did to be recorded.
     *
     * @param enough asked before each update that leads there; once it says so, the repeating is given up, except where it
     *     is short anyway
     * @return whether that could be done soon ({@code THERE}), was given up ({@code NEARBY}), or not ({@code TOO_FAR})
     */
    Arrival repeatNewest(Runnable beforeLast, BooleanSupplier enough) {
        long present = run.iteration();
        Optional<KeyFrame> from = tooLarge ? Optional.empty() : frames.atOrBefore(present - 1);
        boolean soon = from.isPresent() && from.get().exactUntil >= present
                && nanos(from.get(), present) <= (inPast() ? REACH : PATIENCE);
        if (!soon) {
            return Arrival.TOO_FAR;
        }
        boolean brief = nanos(from.get(), present) <= REACH;
        Snapshot now = run.snapshot();
        run.replay(frames.read(from.get()), present, beforeLast, () -> !brief && enough.getAsBoolean());
        boolean there = run.iteration() == present;
        run.restore(now);
        return there ? Arrival.THERE : Arrival.NEARBY;
    }

    /** Any thread. */
    Timeline timeline() {
        long end = newest;
        Timeline all = frames.timeline(end, position);
        return tooLarge ? new Timeline(end, end, end, new long[0], new long[0], all.memory(), all.disk()) : all;
    }

    @Override
    public void close() {
        frames.close();
    }

    private long lately() {
        return lastTaken == Long.MIN_VALUE ? 0 : lastTaken;
    }

    private boolean keep(KeyFrame.Kind kind, long now) {
        Snapshot snapshot = run.snapshot();
        if (!DivergenceGuard.finite(snapshot.parameters())) {
            return false;
        }
        if (tooLarge) {
            frames.only(now, snapshot);
        } else {
            frames.add(kind, now, snapshot, updateNanos);
        }
        return true;
    }
}
