package org.neurarium.ui.lab.stage;

/** One who takes part in a comparison. */
public interface Entrant {
    /** Name of its settings: {@code racer-<id>} and {@code rate-<id>}. */
    String id();

    /** Its name on screen. */
    String name();

    boolean isShown();

    void show(boolean shown);

    /** Its learning rate; NaN where it has none of its own. */
    default double rate() {
        return Double.NaN;
    }

    default void rate(double wanted) {
    }
}
