package org.neurarium.train;

import org.jspecify.annotations.Nullable;
import org.neurarium.train.record.Body;
import org.neurarium.train.record.FrameStore;

/** A recorded moment between two updates, from which every later update can be repeated until something was changed by hand. */
final class KeyFrame {
    /** Why it was recorded; what is worth more is kept longer. */
    enum Kind {
        ORDINARY(1), EPOCH(4), BY_HAND(64);

        final double weight;

        Kind(double weight) {
            this.weight = weight;
        }
    }

    final Kind kind;
    /** When it was taken, by the training thread's clock. */
    final long taken;
    final long bytes;
    /** The last update that can be repeated from here. */
    long exactUntil = Long.MAX_VALUE;
    private final Snapshot.Position position;
    private final double baseRate;
    private final LearningSet data;
    private final Body body;
    private final Stepper.@Nullable Memory other;

    KeyFrame(Kind kind, long taken, Snapshot snapshot, FrameStore store) {
        this.kind = kind;
        this.taken = taken;
        bytes = snapshot.bytes();
        position = snapshot.position();
        baseRate = snapshot.baseRate();
        data = snapshot.data();
        boolean numbers = snapshot.memory() instanceof Stepper.Numbers;
        other = numbers ? null : snapshot.memory();
        body = numbers ? store.add(snapshot.parameters(), ((Stepper.Numbers) snapshot.memory()).values())
                : store.add(snapshot.parameters());
    }

    long iteration() {
        return position.iteration();
    }

    double baseRate() {
        return baseRate;
    }

    LearningSet data() {
        return data;
    }

    /** What the store does not know of. */
    long otherBytes() {
        return other == null ? 0 : other.bytes();
    }

    void settle(FrameStore store) {
        store.settle(body, taken);
    }

    boolean inMemory(FrameStore store) {
        return store.inMemory(body);
    }

    void free(FrameStore store) {
        store.free(body);
    }

    Snapshot snapshot(FrameStore store) {
        float[][] parts = store.read(body);
        Stepper.Memory memory = other != null ? other : new Stepper.Numbers(parts[1]);
        return new Snapshot(position, baseRate, parts[0], memory, data);
    }
}
