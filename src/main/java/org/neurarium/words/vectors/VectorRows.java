package org.neurarium.words.vectors;

import java.util.function.IntFunction;

/** Rows of numbers, in memory or mapped from a file; never changed. Any number of threads may read. */
public interface VectorRows {
    /** How many rows. */
    int size();

    /** Length of a row. */
    int dim();

    /** Copies {@code count} rows from row {@code first} on, one after the other, into an array from {@code at} on. */
    void copy(int first, int count, float[] into, int at);

    /**
     * Rows to read: where they stand, if that is one array, else copied.
     *
     * @param scratch gives an array of at least so many numbers to copy into
     */
    default Run run(int first, int count, IntFunction<float[]> scratch) {
        float[] copied = scratch.apply(count * dim());
        copy(first, count, copied, 0);
        return new Run(copied, 0);
    }

    /** Rows one after the other in an array from a place on; nobody may write into it. */
    record Run(float[] array, int at) {
    }
}
