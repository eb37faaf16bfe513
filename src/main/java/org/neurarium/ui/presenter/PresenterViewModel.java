package org.neurarium.ui.presenter;

import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** Presenting: what the keys do and what lies over the window. */
public final class PresenterViewModel {
    /** A key held longer than this is let go of; one pressed more briefly stays. */
    private static final long HELD = 400_000_000L;

    /** What the audience sees of the pointer. */
    public enum Pointer { ARROW, LASER, SPOTLIGHT }

    private final Presented presented;
    private final LongSupplier nanos;
    private final TalkTimer timer;
    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper blank = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Pointer> pointer = new ReadOnlyObjectWrapper<>(Pointer.ARROW);
    private final BooleanProperty hints = new SimpleBooleanProperty();
    private final BooleanProperty notes = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable TalkStep> step = new SimpleObjectProperty<>();
    private @Nullable PresenterKey down;
    private Pointer before = Pointer.ARROW;
    private long pressedAt;

    /** @param nanos a clock that only goes forwards, as {@link System#nanoTime} */
    public PresenterViewModel(Presented presented, LongSupplier nanos) {
        this.presented = presented;
        this.nanos = nanos;
        timer = new TalkTimer(nanos);
    }

    /** Begins presenting: nothing blank, keys said once, and the timer running. */
    public void begin() {
        on.set(true);
        hints.set(true);
        timer.start();
    }

    /** Takes everything off the window. The timer keeps what it counted. */
    public void end() {
        on.set(false);
        blank.set(false);
        pointer.set(Pointer.ARROW);
        down = null;
        hints.set(false);
        notes.set(false);
        timer.pause();
    }

    public ReadOnlyBooleanProperty on() {
        return on.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty blank() {
        return blank.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Pointer> pointer() {
        return pointer.getReadOnlyProperty();
    }

    /** Whether the keys are said; a small mark stands for them otherwise. */
    public BooleanProperty hints() {
        return hints;
    }

    /** Whether the speaker's window is open. */
    public BooleanProperty notes() {
        return notes;
    }

    /** Where the talk is; null while no demo is open. */
    public ObjectProperty<@Nullable TalkStep> step() {
        return step;
    }

    public TalkTimer timer() {
        return timer;
    }

    /** Shows the window again. */
    public void unblank() {
        blank.set(false);
    }

    /** A key goes down; its repetitions while it is held do nothing. */
    public void press(PresenterKey key) {
        if (key == down) {
            return;
        }
        switch (key) {
            case NEXT -> presented.next();
            case PREVIOUS -> presented.previous();
            case TRAIN -> presented.train();
            case DEMOS -> presented.chooseDemo();
            case BLANK -> blank.set(true);
            case LASER -> point(key, Pointer.LASER);
            case SPOTLIGHT -> point(key, Pointer.SPOTLIGHT);
            case NOTES -> notes.set(!notes.get());
            case HINTS -> hints.set(!hints.get());
            case LEAVE -> presented.leave();
            default -> throw new IllegalArgumentException(key.name());
        }
    }

    /** A key goes up. */
    public void release(PresenterKey key) {
        if (key == down) {
            down = null;
            boolean held = nanos.getAsLong() - pressedAt >= HELD;
            Pointer shown = pointer.get();
            pointer.set(held ? before : before == shown ? Pointer.ARROW : shown);
        }
    }

    private void point(PresenterKey key, Pointer wanted) {
        down = key;
        before = pointer.get();
        pressedAt = nanos.getAsLong();
        pointer.set(wanted);
    }
}
