package org.neurarium.train.record;

import org.jspecify.annotations.Nullable;

/** The numbers of one moment, in whatever form the store has them now. Guarded by its store. */
public final class Body {
    /** What objects and arrays take besides the numbers. */
    static final int OVERHEAD = 256;

    final int[] lengths;
    float @Nullable [] @Nullable [] raw;
    byte @Nullable [] packed;
    long place = -1;
    int written;
    boolean freed;

    Body(float[][] parts) {
        raw = parts;
        lengths = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            lengths[i] = parts[i].length;
        }
    }

    /** Bytes of its numbers as they are used. */
    long numbers() {
        long sum = 0;
        for (int length : lengths) {
            sum += 4L * length;
        }
        return sum;
    }

    long memory() {
        return OVERHEAD + (raw != null ? numbers() : packed != null ? packed.length : 0);
    }
}
