package org.neurarium.nn.attention;

import org.bytedeco.javacpp.FloatPointer;

/** Floats outside the heap, for OpenBLAS; grows when more is asked for, and is freed with its owner. */
final class NativeFloats {

    private FloatPointer memory = new FloatPointer(1);
    private long size = 1;

    /** At least that many floats, with any content; what was handed out before is void if it had fewer. */
    FloatPointer atLeast(long floats) {
        if (floats > size) {
            memory.close();
            memory = new FloatPointer(floats);
            size = floats;
        }
        return memory;
    }

    /** What was asked for last. */
    FloatPointer memory() {
        return memory;
    }
}
