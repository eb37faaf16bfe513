package org.neurarium.ui.viz.gates;

/** What the view of gates shows. */
enum Tab {
    /** A row per quantity, the mean of all units. */
    STRIPS,
    /** A line per unit, and which of them react to a span of tokens. */
    LINES,
    /** How much of the loss reaches back to each step. */
    MEMORY;

    String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
