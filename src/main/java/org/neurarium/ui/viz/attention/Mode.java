package org.neurarium.ui.viz.attention;

/** What is shown beside the heads. */
enum Mode {
    /** The weights as a matrix, and the steps beside it where there is room. */
    MATRIX,
    /** How one query's weights and its weighted sum come about. */
    STEPS,
    /** Lines between two rows of tokens. */
    ARCS;

    String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
