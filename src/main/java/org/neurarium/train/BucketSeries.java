package org.neurarium.train;

/**
 * One scalar over time in a fixed number of buckets, each with its extremes and mean. When all buckets are full,
 * neighbours are merged and every further bucket takes twice as many values: nothing is skipped, memory stays flat.
 *
 * <p>A value that is not a number makes its bucket's mean NaN; extremes are those of the numbers. Not thread-safe.
 */
final class BucketSeries {
    private final double[] first;
    private final double[] last;
    private final float[] min;
    private final float[] max;
    private final double[] sum;
    private final long[] values;
    private int size;
    private long perBucket = 1;

    BucketSeries(int capacity) {
        if (capacity < 2 || capacity % 2 != 0) {
            throw new IllegalArgumentException("capacity must be even: " + capacity);
        }
        first = new double[capacity];
        last = new double[capacity];
        min = new float[capacity];
        max = new float[capacity];
        sum = new double[capacity];
        values = new long[capacity];
    }

    void add(double x, double value) {
        int at = size - 1;
        if (at < 0 || values[at] >= perBucket) {
            at = open(x);
        }
        last[at] = x;
        float v = (float) value;
        if (v < min[at]) {
            min[at] = v;
        }
        if (v > max[at]) {
            max[at] = v;
        }
        sum[at] += value;
        values[at]++;
    }

    /** Forgets what came after {@code x}; the bucket that holds {@code x} keeps the extremes it has. */
    void rewind(double x) {
        while (size > 0 && first[size - 1] > x) {
            size--;
        }
        if (size > 0 && last[size - 1] > x) {
            last[size - 1] = x;
        }
    }

    /** The value that held at {@code x}: of the last bucket that begins at or before it; NaN if there is none. */
    double at(double x) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (first[middle] <= x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? Double.NaN : sum[low - 1] / values[low - 1];
    }

    /** Where the bucket that {@link #at} reads begins; −1 if there is none. */
    double since(double x) {
        for (int b = size - 1; b >= 0; b--) {
            if (first[b] <= x) {
                return first[b];
            }
        }
        return -1;
    }

    void clear() {
        size = 0;
        perBucket = 1;
    }

    /** The newest x; −∞ before the first. */
    double end() {
        return size == 0 ? Double.NEGATIVE_INFINITY : last[size - 1];
    }

    int size() {
        return size;
    }

    /** At most {@code maxPoints} buckets over the whole series. */
    MetricHistory.Series read(int maxPoints) {
        int group = Math.max(1, (size + maxPoints - 1) / Math.max(1, maxPoints));
        int points = (size + group - 1) / group;
        double[] x = new double[points];
        float[] low = new float[points];
        float[] mean = new float[points];
        float[] high = new float[points];
        for (int p = 0; p < points; p++) {
            int from = p * group;
            int to = Math.min(size, from + group);
            x[p] = (first[from] + last[to - 1]) / 2;
            summarise(from, to, p, low, mean, high);
        }
        return new MetricHistory.Series(x, low, mean, high);
    }

    private void summarise(int from, int to, int p, float[] low, float[] mean, float[] high) {
        float least = Float.POSITIVE_INFINITY;
        float most = Float.NEGATIVE_INFINITY;
        double total = 0;
        long count = 0;
        for (int b = from; b < to; b++) {
            least = Math.min(least, min[b]);
            most = Math.max(most, max[b]);
            total += sum[b];
            count += values[b];
        }
        boolean none = least > most; // nothing but NaN
        low[p] = none ? Float.NaN : least;
        high[p] = none ? Float.NaN : most;
        mean[p] = (float) (total / count);
    }

    private int open(double x) {
        if (size == first.length) {
            merge();
        }
        if (size > 0 && values[size - 1] < perBucket) { // a merge can leave room in the last bucket
            return size - 1;
        }
        first[size] = x;
        min[size] = Float.POSITIVE_INFINITY;
        max[size] = Float.NEGATIVE_INFINITY;
        sum[size] = 0;
        values[size] = 0;
        return size++;
    }

    private void merge() {
        size /= 2;
        for (int b = 0; b < size; b++) {
            first[b] = first[2 * b];
            last[b] = last[2 * b + 1];
            min[b] = Math.min(min[2 * b], min[2 * b + 1]);
            max[b] = Math.max(max[2 * b], max[2 * b + 1]);
            sum[b] = sum[2 * b] + sum[2 * b + 1];
            values[b] = values[2 * b] + values[2 * b + 1];
        }
        perBucket *= 2;
    }
}
