package org.neurarium.ui.words.room;

import java.util.Arrays;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.neurarium.words.learn.WordProgress;

/** The loss over the work done, in bounded room: when it is full, every other point goes. Shown ten times a second. */
public final class LossTrace {
    private static final int ROOM = 4_096;
    private static final long SHOWN_EVERY = 100_000_000;

    private final ReadOnlyObjectWrapper<Curve> curve = new ReadOnlyObjectWrapper<>(Curve.NOTHING);
    private boolean fresh;
    private long next = Long.MIN_VALUE;

    private double[] done = new double[ROOM];
    private double[] loss = new double[ROOM];
    private double[] rate = new double[ROOM];
    private int size;
    private int stride = 1;
    private int skipped;

    /**
     * What was seen so far.
     *
     * @param done units of work, rising
     * @param loss running mean of the loss of one step
     * @param rate learning rate then
     */
    public record Curve(double[] done, double[] loss, double[] rate) {
        static final Curve NOTHING = new Curve(new double[0], new double[0], new double[0]);
    }

    void clear() {
        size = 0;
        stride = 1;
        skipped = 0;
        curve.set(Curve.NOTHING);
    }

    ReadOnlyObjectProperty<Curve> curve() {
        return curve.getReadOnlyProperty();
    }

    /** Takes the newest figures, and shows them if that is due. */
    void take(WordProgress now, long clock) {
        fresh |= add(now.done(), now.loss(), now.rate());
        if (fresh && (clock >= next || now.state() != WordProgress.State.RUNNING)) {
            fresh = false;
            next = clock + SHOWN_EVERY;
            curve.set(new Curve(Arrays.copyOf(done, size), Arrays.copyOf(loss, size), Arrays.copyOf(rate, size)));
        }
    }

    private boolean add(double at, double value, double rateThen) {
        if (!Double.isFinite(value) || size > 0 && at <= done[size - 1] || ++skipped < stride) {
            return false;
        }
        skipped = 0;
        if (size == ROOM) {
            halve();
        }
        done[size] = at;
        loss[size] = value;
        rate[size++] = rateThen;
        return true;
    }

    private void halve() {
        for (int i = 0; i < ROOM / 2; i++) {
            done[i] = done[2 * i];
            loss[i] = loss[2 * i];
            rate[i] = rate[2 * i];
        }
        size = ROOM / 2;
        stride *= 2;
    }
}
