package org.neurarium.train;

/**
 * Notices that training has run away: a loss or weight that is no finite number, or a loss a million times the best
 * one and still growing. (A best loss below {@value #FLOOR} counts as that, so that noise around a perfect fit is not
 * taken for divergence.)
 */
final class DivergenceGuard {
    private static final double FACTOR = 1e6;
    private static final double FLOOR = 1e-3;

    private double best = Double.POSITIVE_INFINITY;
    private double previous = Double.POSITIVE_INFINITY;

    /** Whether this batch's loss shows that training diverged. */
    boolean diverged(double loss) {
        if (!(Math.abs(loss) <= Double.MAX_VALUE)) {
            return true;
        }
        boolean runaway = loss > FACTOR * Math.max(best, FLOOR) && loss > previous;
        best = Math.min(best, loss);
        previous = loss;
        return runaway;
    }

    static boolean finite(float[] values) {
        float sum = 0;
        for (float value : values) {
            sum += value * 0f; // 0 for a finite value, NaN otherwise; no branch, so it runs at memory speed
        }
        return sum == 0f;
    }

    void reset() {
        best = Double.POSITIVE_INFINITY;
        previous = Double.POSITIVE_INFINITY;
    }
}
