package org.neurarium.nn.attention;

/**
 * Queries, keys and values of a pass and where their slopes go, one row per step.
 *
 * @param queries steps of a query sequence
 * @param keys steps of a memory
 */
record Lanes(int examples, int queries, int keys, Lane query, Lane key, Lane value) {

    /**
     * One of the three.
     *
     * @param slope null outside training
     */
    record Lane(Rows rows, @org.jspecify.annotations.Nullable Rows slope) {

        Rows slopes() {
            return java.util.Objects.requireNonNull(slope, "a backward pass needs a training forward pass before it");
        }
    }
}
