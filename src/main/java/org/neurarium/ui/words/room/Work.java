package org.neurarium.ui.words.room;

import java.util.concurrent.CancellationException;

/** Something long under way in the background: how far it is, and whether a person wants it no longer. */
final class Work {
    /** Nothing under way. */
    static final double NONE = -1;

    private final String name;
    private volatile double share;
    private volatile boolean cancelled;

    /** @param name of what is read */
    Work(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    double share() {
        return share;
    }

    /** Called by the work itself. */
    void tell(double done) {
        share = done;
        if (cancelled) {
            throw new CancellationException();
        }
    }

    void cancel() {
        cancelled = true;
    }

    boolean cancelled() {
        return cancelled;
    }
}
