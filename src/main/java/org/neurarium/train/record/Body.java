package org.neurarium.train.record;

import org.jspecify.annotations.Nullable;

/** The numbers of one moment, in whatever form the store has them now. Guarded by its store. */
public final class Body {
    /** What objects and arrays take besides the numbers. */
    static final int OVERHEAD = 256;

    final int[] lengths;
    /** What the store held when this was added; it is gone once the store was cleared. */
    final int era;
    float @Nullable [] @Nullable [] raw;
    /** Where they lie on the shelf, as they are or packed; −1 elsewhere. */
    long shelved = -1;
    long bytes;
    boolean packed;
    /** Where they lie in the file; −1 elsewhere. */
    long place = -1;

    Body(float[][] parts, int era) {
        this.era = era;
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
        return OVERHEAD + (raw != null ? numbers() : shelved >= 0 ? bytes : 0);
    }

    boolean isGone() {
        return raw == null && shelved < 0 && place < 0;
    }
}
