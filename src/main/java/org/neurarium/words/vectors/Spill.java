package org.neurarium.words.vectors;

/** How much of a table may stand in memory before it is mapped from a file instead. */
final class Spill {
    private static final int SHARE = 3;

    private Spill() {
    }

    static long roomInMemory() {
        return Runtime.getRuntime().maxMemory() / SHARE;
    }
}
