package org.neurarium.nn.attention;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Which query may look at which key.
 *
 * @param queries 0 or 1 per step and example, [batch·queries]; null where all are real
 * @param keys the same of keys
 * @param causal whether query i sees keys 0 to i only
 */
record Visibility(float @Nullable [] queries, float @Nullable [] keys, boolean causal) {

    /** Of masks [batch, time]. */
    static Visibility of(@Nullable INDArray queries, @Nullable INDArray keys, boolean causal) {
        return new Visibility(flat(queries), flat(keys), causal);
    }

    private static float @Nullable [] flat(@Nullable INDArray mask) {
        return mask == null ? null : mask.dup('c').data().asFloat();
    }

    boolean query(int index) {
        return queries == null || queries[index] != 0;
    }

    boolean key(int index) {
        return keys == null || keys[index] != 0;
    }

    boolean seesAll() {
        return queries == null && keys == null && !causal;
    }
}
