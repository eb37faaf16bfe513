package org.neurarium.ui.presenter;

import java.util.Locale;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/** How long the talk has lasted, pauses left out. */
public final class TalkTimer {
    private static final long NANOS = 1_000_000_000L;

    private final LongSupplier nanos;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyLongWrapper seconds = new ReadOnlyLongWrapper();
    private long counted;
    private long since;

    /** @param nanos a clock that only goes forwards, as {@link System#nanoTime} */
    public TalkTimer(LongSupplier nanos) {
        this.nanos = nanos;
    }

    public ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    /** Whole seconds, as of the last {@link #tick}. */
    public ReadOnlyLongProperty seconds() {
        return seconds.getReadOnlyProperty();
    }

    public void start() {
        if (!running.get()) {
            since = nanos.getAsLong();
            running.set(true);
        }
    }

    public void pause() {
        tick();
        running.set(false);
    }

    /** Back to zero; goes on from there if it was running. */
    public void reset() {
        counted = 0;
        since = nanos.getAsLong();
        seconds.set(0);
    }

    /** Reads the clock. */
    public void tick() {
        if (running.get()) {
            long now = nanos.getAsLong();
            counted += now - since;
            since = now;
            seconds.set(counted / NANOS);
        }
    }

    /** Seconds as people read them: {@code 4:05}, {@code 1:04:05}. */
    public static String text(long seconds) {
        long hours = seconds / 3600;
        long minutes = seconds / 60 % 60;
        return hours == 0 ? String.format(Locale.ROOT, "%d:%02d", minutes, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", hours, minutes, seconds % 60);
    }
}
