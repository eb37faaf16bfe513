package org.neurarium.ui.training;

import org.neurarium.train.MetricHistory;

/**
 * One curve, reduced to buckets.
 *
 * @param x in epochs
 * @param low smallest value of each bucket
 * @param mean their mean
 * @param high largest value
 */
record Line(double[] x, float[] low, float[] mean, float[] high) {
    static final Line NONE = new Line(new double[0], new float[0], new float[0], new float[0]);

    /** A series whose x is divided by {@code scale} (updates per epoch). */
    static Line of(MetricHistory.Series series, double scale) {
        double[] x = series.x().clone();
        for (int i = 0; i < x.length; i++) {
            x[i] /= scale;
        }
        return new Line(x, series.min(), series.mean(), series.max());
    }

    int size() {
        return x.length;
    }

    boolean isEmpty() {
        return x.length == 0;
    }

    double lastX() {
        return isEmpty() ? Double.NaN : x[x.length - 1];
    }

    /** The newest mean; NaN before there is one. */
    double last() {
        return isEmpty() ? Double.NaN : mean[mean.length - 1];
    }

    /** Whether it has a finite value to draw. */
    boolean isDrawable() {
        for (float value : mean) {
            if (Float.isFinite(value)) {
                return true;
            }
        }
        return false;
    }

    /** Index of the bucket nearest to {@code at}; −1 without buckets. */
    int nearest(double at) {
        if (isEmpty()) {
            return -1;
        }
        int place = java.util.Arrays.binarySearch(x, at);
        if (place >= 0) {
            return place;
        }
        int after = -place - 1;
        if (after == 0 || after < x.length && x[after] - at < at - x[after - 1]) {
            return after;
        }
        return after - 1;
    }

    /**
     * Exponential moving average with the memory of ten updates, as if each bucket's mean were that many equal values:
     * e ← e + (1 − 0.9ⁿ)(mean − e). A value that is not finite leaves a gap and does not spoil what follows.
     *
     * @param perBucket updates in one bucket
     */
    Line smoothed(double perBucket) {
        float[] smooth = new float[mean.length];
        double weight = 1 - Math.pow(0.9, Math.max(1, perBucket));
        double state = Double.NaN;
        for (int i = 0; i < mean.length; i++) {
            if (!Float.isFinite(mean[i])) {
                smooth[i] = Float.NaN;
                continue;
            }
            state = Double.isNaN(state) ? mean[i] : state + weight * (mean[i] - state);
            smooth[i] = (float) state;
        }
        return new Line(x, smooth, smooth, smooth);
    }
}
