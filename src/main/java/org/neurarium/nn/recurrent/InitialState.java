package org.neurarium.nn.recurrent;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The state before the first step: zeros, or what arrives from another layer: h [batch, units], h and c
 * [batch, 2 · units], or a sequence [batch, units, time] whose last valid step is h.
 */
final class InitialState<A> {
    private final Lanes<A> lanes;
    private final int units;
    private final DataType type;
    private @Nullable A given;
    private int width;
    private int steps;
    private int[] last = new int[0];
    private @Nullable INDArray slope;

    InitialState(Lanes<A> lanes, int units, DataType type) {
        this.lanes = lanes;
        this.units = units;
        this.type = type;
    }

    /** @param mask of the sequence, null where all its steps are valid */
    void take(INDArray state, @Nullable INDArray mask) {
        int batch = (int) state.size(0);
        width = (int) state.size(1);
        steps = state.rank() == 3 ? (int) state.size(2) : 0;
        A values = lanes.make((int) state.length());
        lanes.read(state, values);
        if (steps == 0) {
            given = values;
            return;
        }
        last = lastValid(mask, batch);
        A picked = lanes.make(batch * width);
        for (int u = 0; u < width; u++) {
            for (int b = 0; b < batch; b++) {
                lanes.copy(values, (last[b] * width + u) * batch + b, picked, u * batch + b, 1);
            }
        }
        given = picked;
    }

    private int[] lastValid(@Nullable INDArray mask, int batch) {
        int[] found = new int[batch];
        java.util.Arrays.fill(found, steps - 1);
        for (int b = 0; mask != null && b < batch; b++) {
            int t = steps - 1;
            while (t > 0 && mask.getDouble(b, t) == 0) {
                t--;
            }
            found[b] = t;
        }
        return found;
    }

    /** Sets h[0] and c[0], n numbers each. */
    void start(Tape<A> tape, int n) {
        lanes.fill(tape.h[0], n, 0);
        boolean memory = width == 2 * units;
        if (lanes.size(tape.c[0]) > 0) {
            lanes.fill(tape.c[0], n, 0);
        }
        if (given != null) {
            lanes.copy(given, 0, tape.h[0], 0, n);
            if (memory) {
                lanes.copy(given, n, tape.c[0], 0, n);
            }
        }
    }

    /** Takes the loss gradient by h[0] and c[0]. */
    void gradient(A dh, A dc, Tape<A> tape) {
        if (given == null) {
            return;
        }
        int batch = tape.batch;
        int n = units * batch;
        A all = lanes.make(width * batch * Math.max(1, steps));
        if (steps == 0) {
            lanes.copy(dh, 0, all, 0, n);
            if (width == 2 * units) {
                lanes.copy(dc, 0, all, n, n);
            }
        }
        for (int u = 0; steps > 0 && u < width; u++) {
            for (int b = 0; b < batch; b++) {
                lanes.copy(dh, u * batch + b, all, (last[b] * width + u) * batch + b, 1);
            }
        }
        long[] shape = steps == 0 ? new long[] {batch, width} : new long[] {batch, width, steps};
        try (MemoryWorkspace outside = Nd4j.getWorkspaceManager().scopeOutOfWorkspaces()) {
            INDArray made = Nd4j.createUninitialized(type, shape, 'f');
            lanes.write(all, made);
            slope = made;
        }
    }

    List<INDArray> gradients() {
        return slope == null ? List.of() : List.of(slope);
    }
}
