package org.neurarium.ui.runs.curves;

import org.neurarium.train.MetricHistory;

/**
 * One curve of one run.
 *
 * @param run its number
 * @param label what stands at its end, empty for none
 * @param place which of the runs it belongs to, from 0; decides the colour
 * @param held whether of held-out examples: drawn bold, training examples thin
 * @param x epochs
 */
public record RunCurve(long run, String label, int place, boolean held, double[] x, double[] y) {
    /** The means of a series that was kept. */
    public static RunCurve of(long run, String label, int place, boolean held, MetricHistory.Series series) {
        double[] y = new double[series.size()];
        for (int i = 0; i < y.length; i++) {
            y[i] = series.mean()[i];
        }
        return new RunCurve(run, label, place, held, series.x(), y);
    }

    /** The newest finite value; NaN without one. */
    double last() {
        int at = lastIndex();
        return at < 0 ? Double.NaN : y[at];
    }

    int lastIndex() {
        int at = y.length - 1;
        while (at >= 0 && !Double.isFinite(y[at])) {
            at--;
        }
        return at;
    }

    /** Index of the point nearest to an epoch; −1 without points. */
    int nearest(double epoch) {
        int best = -1;
        for (int i = 0; i < x.length; i++) {
            if (Double.isFinite(y[i]) && (best < 0 || Math.abs(x[i] - epoch) < Math.abs(x[best] - epoch))) {
                best = i;
            }
        }
        return best;
    }
}
