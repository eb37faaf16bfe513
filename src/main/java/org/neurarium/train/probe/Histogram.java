package org.neurarium.train.probe;

/**
 * How numbers are distributed.
 *
 * @param low lower bound of the first bin
 * @param high upper bound of the last bin
 * @param counts numbers per bin, all bins of the same width; the upper bound belongs to the last
 * @param mean arithmetic mean of the finite numbers; NaN if there is none
 * @param deviation their standard deviation (divided by n)
 * @param notFinite how many were NaN or infinite; they are in no bin
 */
public record Histogram(float low, float high, int[] counts, float mean, float deviation, int notFinite) {
    public static final Histogram EMPTY = new Histogram(0, 0, new int[0], Float.NaN, Float.NaN, 0);

    /** The distribution of some numbers over their own range. */
    public static Histogram of(float[] values, int bins) {
        double sum = 0;
        double squares = 0;
        int finite = 0;
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (float v : values) {
            if (Float.isFinite(v)) {
                sum += v;
                squares += (double) v * v;
                finite++;
                low = Math.min(low, v);
                high = Math.max(high, v);
            }
        }
        if (finite == 0) {
            return new Histogram(0, 0, new int[0], Float.NaN, Float.NaN, values.length);
        }
        double mean = sum / finite;
        double variance = Math.max(0, squares / finite - mean * mean);
        return new Histogram(low, high, count(values, low, high, bins), (float) mean, (float) Math.sqrt(variance),
                values.length - finite);
    }

    private static int[] count(float[] values, float low, float high, int bins) {
        int[] counts = new int[bins];
        double scale = high > low ? bins / ((double) high - low) : 0;
        for (float v : values) {
            if (Float.isFinite(v)) {
                counts[Math.min(bins - 1, (int) ((v - (double) low) * scale))]++;
            }
        }
        return counts;
    }
}
