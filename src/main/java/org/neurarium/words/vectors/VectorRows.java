package org.neurarium.words.vectors;

/** Rows of numbers, in memory or mapped from a file; never changed. Any number of threads may read. */
public interface VectorRows {
    /** How many rows. */
    int size();

    /** Length of a row. */
    int dim();

    /** Copies {@code count} rows from row {@code first} on, one after the other, into an array from {@code at} on. */
    void copy(int first, int count, float[] into, int at);
}
