package org.neurarium.train;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neurarium.train.record.Budget;
import org.neurarium.train.record.FrameStore;
import org.neurarium.train.record.Spacing;

/**
 * The recorded moments of a run, oldest first, within a budget: the newest as they come, older ones spaced so that
 * repeating from one to the next stays short, and thinned by age when the budget is used up. The training thread
 * writes, any thread may ask for the timeline.
 */
final class KeyFrames implements AutoCloseable {
    /** How many of the newest are kept as they come. */
    private static final int FRESH = 12;
    /** Older ones lie at least this many nanoseconds of updates apart. */
    private static final long APART = 1_000_000L;
    /** Moments named in a timeline; a slider has not many more pixels. */
    private static final int NAMED = 512;

    private final Budget budget;
    private final FrameStore store;
    private final List<KeyFrame> frames = new ArrayList<>();
    private final Map<LearningSet, Integer> data = new IdentityHashMap<>();
    private int settled;
    private long others;

    KeyFrames(Budget budget) {
        this.budget = budget;
        this.store = new FrameStore(budget);
    }

    /** Adds the newest; one of the same iteration is replaced, since it was left by a change made by hand. */
    synchronized void add(KeyFrame.Kind kind, long now, Snapshot snapshot, double updateNanos) {
        KeyFrame.Kind worth = kind;
        if (!frames.isEmpty() && newest().iteration() == snapshot.position().iteration()) {
            worth = newest().kind == KeyFrame.Kind.BY_HAND ? KeyFrame.Kind.BY_HAND : kind;
            drop(frames.size() - 1);
        }
        KeyFrame frame = new KeyFrame(worth, now, snapshot, store);
        if (frames.isEmpty()) {
            settled = 1; // the beginning stays
        }
        frames.add(frame);
        others += frame.otherBytes();
        data.merge(frame.data(), 1, Integer::sum);
        while (frames.size() - settled > FRESH || settled < frames.size() - 2 && freshBytes() > budget.memory() / 3) {
            settleOldest(updateNanos);
        }
        thin();
    }

    /** The newest, and nothing else. */
    synchronized void only(long now, Snapshot snapshot) {
        clear();
        add(KeyFrame.Kind.BY_HAND, now, snapshot, 0);
    }

    synchronized Optional<KeyFrame> atOrBefore(long iteration) {
        int place = floor(iteration);
        return place < 0 ? Optional.empty() : Optional.of(frames.get(place));
    }

    synchronized Optional<KeyFrame> after(long iteration) {
        int place = floor(iteration) + 1;
        return place >= frames.size() ? Optional.empty() : Optional.of(frames.get(place));
    }

    Snapshot read(KeyFrame frame) {
        return frame.snapshot(store);
    }

    /** Drops what was recorded after an iteration, because the run leaves from there anew. */
    synchronized void dropAfter(long iteration) {
        while (!frames.isEmpty() && newest().iteration() > iteration) {
            drop(frames.size() - 1);
        }
        if (!frames.isEmpty()) {
            newest().exactUntil = Long.MAX_VALUE;
        }
    }

    /** Whether something was changed by hand after {@code from}, up to and including {@code to}. */
    synchronized boolean changedByHand(long from, long to) {
        int place = floor(from);
        if (place >= 0 && frames.get(place).exactUntil < to) {
            return true;
        }
        for (int i = place + 1; i < frames.size() && frames.get(i).iteration() <= to; i++) {
            if (frames.get(i).kind == KeyFrame.Kind.BY_HAND || frames.get(i).exactUntil < to) {
                return true;
            }
        }
        return false;
    }

    synchronized KeyFrame newest() {
        return frames.get(frames.size() - 1);
    }

    synchronized boolean isEmpty() {
        return frames.isEmpty();
    }

    synchronized int size() {
        return frames.size();
    }

    synchronized void clear() {
        store.clear();
        frames.clear();
        data.clear();
        settled = 0;
        others = 0;
    }

    /** Bytes in memory. */
    synchronized long memory() {
        return store.memory() + others + dataBytes();
    }

    synchronized Timeline timeline(long newest, long position) {
        long[] moments = frames.stream().mapToLong(KeyFrame::iteration).toArray();
        long[] hand = frames.stream().skip(1).filter(f -> f.kind == KeyFrame.Kind.BY_HAND)
                .mapToLong(KeyFrame::iteration).toArray();
        long first = moments.length == 0 ? position : moments[0];
        return new Timeline(first, Math.max(first, newest), position, some(moments), some(hand), memory(), store.disk());
    }

    @Override
    public void close() {
        store.close();
    }

    private static long[] some(long[] all) {
        int every = (all.length + NAMED - 1) / NAMED;
        if (every <= 1) {
            return all;
        }
        long[] some = new long[(all.length + every - 1) / every];
        for (int i = 0; i < some.length; i++) {
            some[i] = all[i * every];
        }
        return some;
    }

    private int floor(long iteration) {
        int low = 0;
        int high = frames.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (frames.get(middle).iteration() <= iteration) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    private long freshBytes() {
        long sum = 0;
        for (int i = settled; i < frames.size(); i++) {
            sum += frames.get(i).bytes;
        }
        return sum;
    }

    /** The oldest of the fresh ones stays if it is far enough from the one before it, and is packed; else it goes. */
    private void settleOldest(double updateNanos) {
        KeyFrame frame = frames.get(settled);
        KeyFrame before = frames.get(settled - 1);
        double between = (frame.iteration() - before.iteration()) * updateNanos;
        if (frame.kind != KeyFrame.Kind.ORDINARY || between >= APART) {
            frame.settle(store);
            settled++;
        } else {
            drop(settled);
        }
    }

    private void drop(int place) {
        KeyFrame frame = frames.remove(place);
        if (place < settled) {
            settled--;
        }
        if (frame.kind == KeyFrame.Kind.BY_HAND && place > 0 && place < frames.size()) {
            KeyFrame before = frames.get(place - 1); // what followed the change cannot be repeated from before it
            before.exactUntil = Math.min(before.exactUntil, frame.iteration() - 1);
        }
        others -= frame.otherBytes();
        data.computeIfPresent(frame.data(), (set, uses) -> uses == 1 ? null : uses - 1);
        frame.free(store);
    }

    /** Makes room where there is none: in memory among what lies there, else among all. */
    private void thin() {
        if (memory() > budget.memory()) {
            thin(true, 0.9 * budget.memory());
        }
        double all = store.capacity(frames.get(0).bytes);
        if (memory() + store.disk() > all) {
            thin(false, 0.9 * all);
        }
    }

    private void thin(boolean inMemory, double most) {
        while (memory() + (inMemory ? 0 : store.disk()) > most && settled > 2) {
            long[] at = new long[settled];
            double[] weight = new double[settled];
            for (int i = 0; i < settled; i++) {
                KeyFrame frame = frames.get(i);
                at[i] = frame.iteration();
                weight[i] = inMemory && !frame.inMemory(store) ? Double.POSITIVE_INFINITY : frame.kind.weight;
            }
            BitSet gone = Spacing.expendable(at, weight, Math.max(1, settled / 20));
            if (gone.isEmpty()) {
                return;
            }
            for (int i = gone.length() - 1; i >= 0; i = gone.previousSetBit(i - 1)) {
                drop(i);
            }
        }
    }

    /** Examples beyond those that the session has anyway: painted over and over, they add up. */
    private long dataBytes() {
        @Nullable LearningSet present = frames.isEmpty() ? null : newest().data();
        long sum = 0;
        for (LearningSet set : data.keySet()) {
            sum += set == present ? 0 : 4L * set.features().length;
        }
        return sum;
    }
}
