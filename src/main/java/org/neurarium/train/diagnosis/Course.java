package org.neurarium.train.diagnosis;

import org.neurarium.train.MetricHistory;

/**
 * How the figures of whole epochs went. Arrays may be empty and differ in length where a figure does not exist.
 *
 * @param epochs of the validation losses
 * @param validationLoss newest last
 * @param trainLoss of the same epochs
 * @param trainAccuracy newest, NaN for a regression
 */
public record Course(double[] epochs, float[] validationLoss, float[] trainLoss, double trainAccuracy) {
    private static final int POINTS = 2000;

    /** Reduced to at most {@value #POINTS} points. */
    public static Course of(MetricHistory history) {
        MetricHistory.Series held = history.series("validationLoss", POINTS);
        MetricHistory.Series learned = history.series("trainLoss", POINTS);
        float[] accuracy = history.series("trainAccuracy", POINTS).mean();
        return new Course(held.x(), held.mean(), learned.mean(), accuracy.length == 0 ? Double.NaN : accuracy[accuracy.length - 1]);
    }
}
