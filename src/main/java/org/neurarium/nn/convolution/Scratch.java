package org.neurarium.nn.convolution;

import org.bytedeco.javacpp.FloatPointer;
import org.jspecify.annotations.Nullable;

/** Working memory beside the heap that grows to what was asked of it. */
final class Scratch {

    private @Nullable FloatPointer memory;

    /** At least {@code length} numbers, of any value. */
    FloatPointer of(long length) {
        FloatPointer kept = memory;
        if (kept == null || kept.capacity() < length) {
            if (kept != null) {
                kept.close();
            }
            kept = new FloatPointer(length);
            memory = kept;
        }
        return kept;
    }

    /** A heap array of at least {@code length} numbers: {@code had}, if it is long enough. */
    static float[] grown(float[] had, int length) {
        return had.length >= length ? had : new float[length];
    }
}
