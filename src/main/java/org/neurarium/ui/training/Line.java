package org.neurarium.ui.training;

import java.util.Arrays;
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
    /** Weight of a neighbour one update away when smoothing. */
    private static final double NEAR = 0.85;
    /** Lighter neighbours do not count. */
    private static final double LEAST = 1e-3;
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
        int place = Arrays.binarySearch(x, at);
        if (place >= 0) {
            return place;
        }
        int after = -place - 1;
        if (after == 0 || after < x.length && x[after] - at < at - x[after - 1]) {
            return after;
        }
        return after - 1;
    }

    /** The mean at a place, on the straight line between the buckets about it; NaN beyond them. */
    double meanAt(double at) {
        int found = Arrays.binarySearch(x, at);
        if (found >= 0) {
            return mean[found];
        }
        int after = -found - 1;
        if (after == 0 || after == x.length) {
            return Double.NaN;
        }
        double share = (at - x[after - 1]) / (x[after] - x[after - 1]);
        return mean[after - 1] + share * (mean[after] - mean[after - 1]);
    }

    /**
     * Smoothed without delay: at every bucket the value of the straight line fitted to its surroundings by weighted least
     * squares (local linear regression, Cleveland 1979), a bucket d updates away weighing {@value #NEAR}ᵈ. An exponential
     * average would trail about ten updates behind a falling loss and show a wrong newest number. A value that is not
     * finite leaves a gap and does not spoil what is around it. What was measured around it bounds the fit: the line through
     * a few values that rise would begin below all of them, and a loss below 0.
     *
     * @param perBucket updates in one bucket
     */
    Line smoothed(double perBucket) {
        double step = Math.pow(NEAR, Math.max(1, perBucket));
        int reach = (int) Math.ceil(Math.log(LEAST) / Math.log(step));
        float[] smooth = new float[mean.length];
        for (int i = 0; i < mean.length; i++) {
            smooth[i] = Float.isFinite(mean[i]) ? (float) fitted(i, step, reach) : Float.NaN;
        }
        return new Line(x, smooth, smooth, smooth);
    }

    /**
     * The same, ending with what was measured at its end, if it was: what is written beside the end is then no estimate. A
     * bucket stands for updates up to a little after its x, so the measure may come after the last of them.
     */
    Line endingAs(Line measured) {
        if (isEmpty() || measured.isEmpty() || measured.lastX() < lastX() || !Double.isFinite(measured.last())) {
            return this;
        }
        int size = measured.lastX() == lastX() ? size() : size() + 1;
        double[] places = Arrays.copyOf(x, size);
        float[] ending = Arrays.copyOf(mean, size);
        places[size - 1] = measured.lastX();
        ending[size - 1] = (float) measured.last();
        return new Line(places, ending, ending, ending);
    }

    /** With s_k = Σ w dᵏ and t_k = Σ w dᵏ y over distances d, the line's value at d = 0 is (s₂t₀ − s₁t₁)/(s₀s₂ − s₁²). */
    private double fitted(int at, double step, int reach) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double t0 = 0;
        double t1 = 0;
        double low = mean[at];
        double high = mean[at];
        for (int j = Math.max(0, at - reach); j <= Math.min(mean.length - 1, at + reach); j++) {
            if (Float.isFinite(mean[j])) {
                int d = j - at;
                double w = Math.pow(step, Math.abs(d));
                s0 += w;
                s1 += w * d;
                s2 += w * d * d;
                t0 += w * mean[j];
                t1 += w * d * mean[j];
                low = Math.min(low, mean[j]);
                high = Math.max(high, mean[j]);
            }
        }
        double spread = s0 * s2 - s1 * s1;
        double value = spread > LEAST * s0 * s0 ? (s2 * t0 - s1 * t1) / spread : t0 / s0;
        return Math.max(low, Math.min(high, value));
    }
}
