package org.neurarium.nn.convolution;

import java.util.Arrays;
import org.bytedeco.javacpp.FloatPointer;

/**
 * Arrays for the time of one call, shared by all layers of a thread: a network of a hundred layers needs them once, and
 * they stay in the processor's cache from layer to layer.
 */
final class WorkArrays {

    /** What for. A call may hold one array of each. */
    enum Use { FIRST, SECOND, COLUMNS, ROWS, IMAGES, BELOW, PLANE }

    private static final ThreadLocal<float[][]> HELD = ThreadLocal.withInitial(() -> new float[Use.values().length][0]);

    private static final ThreadLocal<Scratch[]> MEMORY = ThreadLocal.withInitial(() -> {
        Scratch[] all = new Scratch[Use.values().length];
        Arrays.setAll(all, i -> new Scratch());
        return all;
    });

    private WorkArrays() {
    }

    /** At least {@code length} numbers, of any value, until the next call for the same use. */
    static float[] of(Use use, int length) {
        float[][] held = HELD.get();
        held[use.ordinal()] = Scratch.grown(held[use.ordinal()], length);
        return held[use.ordinal()];
    }

    /** The same beside the heap. */
    static FloatPointer memory(Use use, int length) {
        return MEMORY.get()[use.ordinal()].of(length);
    }
}
