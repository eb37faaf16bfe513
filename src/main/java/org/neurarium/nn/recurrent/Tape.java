package org.neurarium.nn.recurrent;

import org.jspecify.annotations.Nullable;

/**
 * What one pass over a batch computed, step by step in the order of computation: what the backward pass and a watcher
 * need. Every array holds [rows, batch], the batch running fastest. Reused from pass to pass.
 */
final class Tape<A> {
    final A[] x;
    /** What the cell keeps: {@code kept[step][block]}. */
    final A[][] kept;
    /** State before step t; the last one is the result. */
    final A[] h;
    /** State as it enters the product with U, where that is not h itself. */
    final A[] fed;
    /** Cell state before step t; empty arrays where the cell has none. */
    final A[] c;
    /** dL/dh after step t, if watched. */
    final A[] slope;
    /** 1 where step t is valid, tiled over the units; null where all examples are. */
    final @Nullable A[] valid;
    /** Factors of the state's dropout; null for none. */
    @Nullable A stateMask;
    /** Factors of the inputs' dropout; null for none. */
    @Nullable A inputMask;
    int batch;
    int steps;
    boolean training;
    boolean watched;
    boolean sloped;
    private final int roomBatch;
    private final int roomSteps;

    @SuppressWarnings("unchecked")
    Tape(Lanes<A> lanes, int batch, int steps, int inputs, int units, Cell<A> cell) {
        roomBatch = batch;
        roomSteps = steps;
        int n = units * batch;
        x = rows(lanes, steps, inputs * batch);
        h = rows(lanes, steps + 1, n);
        fed = rows(lanes, steps, n);
        c = rows(lanes, steps + 1, cell.hasMemory() ? n : 0);
        slope = rows(lanes, steps, n);
        valid = lanes.list(steps);
        kept = (A[][]) java.lang.reflect.Array.newInstance(x.getClass(), steps);
        for (int t = 0; t < steps; t++) {
            kept[t] = rows(lanes, cell.kept(), n);
        }
    }

    private static <A> A[] rows(Lanes<A> lanes, int count, int length) {
        A[] all = lanes.list(count);
        for (int i = 0; i < count; i++) {
            all[i] = lanes.make(length);
        }
        return all;
    }

    boolean fits(int forBatch, int forSteps) {
        return forBatch <= roomBatch && forSteps <= roomSteps;
    }

    /** The state that the product with U saw at step t. */
    A fed(int t) {
        return stateMask == null ? h[t] : fed[t];
    }
}
