package org.neurarium.ui.lab.stage;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** Where in a computation a person is: step 0 to {@link #last()}. Playing stops at the end. */
public final class StepHead {
    private final ReadOnlyIntegerWrapper at = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper last = new ReadOnlyIntegerWrapper();
    private final BooleanProperty playing = new SimpleBooleanProperty();

    public ReadOnlyIntegerProperty at() {
        return at.getReadOnlyProperty();
    }

    public ReadOnlyIntegerProperty last() {
        return last.getReadOnlyProperty();
    }

    public BooleanProperty playing() {
        return playing;
    }

    /** There are other steps now; the place stays where it can. */
    public void length(int newLast) {
        int end = Math.max(0, newLast);
        if (at.get() > end) {
            at.set(end);
        }
        last.set(end);
    }

    public void to(int step) {
        at.set(Math.max(0, Math.min(last.get(), step)));
    }

    public void forward() {
        to(at.get() + 1);
    }

    public void back() {
        playing.set(false);
        to(at.get() - 1);
    }

    /** Plays from here, or from the start when at the end; pauses when playing. */
    public void playOrPause() {
        if (!playing.get() && at.get() == last.get()) {
            to(0);
        }
        playing.set(!playing.get() && last.get() > 0);
    }

    /** One beat of the clock. */
    public void beat() {
        if (playing.get()) {
            forward();
            playing.set(at.get() < last.get());
        }
    }
}
