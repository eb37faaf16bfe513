package org.neurarium.ui.viz.maps;

/**
 * Smallest and largest of some numbers; what is no number does not count.
 *
 * @param low positive infinity where there is no number, and {@code high} then negative infinity
 */
record Extent(float low, float high) {
    static final Extent NONE = new Extent(Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY);

    /** Of every {@code step}-th number from {@code first}, {@code count} of them. */
    static Extent of(float[] values, int first, int step, int count) {
        float low = NONE.low;
        float high = NONE.high;
        for (int i = 0, at = first; i < count; i++, at += step) {
            float v = values[at];
            if (Float.isFinite(v)) {
                low = Math.min(low, v);
                high = Math.max(high, v);
            }
        }
        return new Extent(low, high);
    }

    static Extent of(float[] values) {
        return of(values, 0, 1, values.length);
    }

    Extent with(Extent other) {
        return new Extent(Math.min(low, other.low), Math.max(high, other.high));
    }

    boolean isEmpty() {
        return low > high;
    }

    /** The value that takes the full colour, positive or negative; never 0. */
    double reach() {
        double most = isEmpty() ? 0 : Math.max(Math.abs(low), Math.abs(high));
        return most > 0 ? most : 1;
    }
}
