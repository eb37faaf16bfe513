package org.neurarium.train;

/**
 * Figures of one epoch over the whole training and validation parts, without dropout and the like. NaN where a figure
 * does not exist (accuracy of a regression, validation without held-out examples). Loss is the data loss, without penalties.
 */
public record Metrics(int epoch, long iteration, double trainLoss, double validationLoss, double trainAccuracy,
                      double validationAccuracy) {
    public static final Metrics NONE = new Metrics(0, 0, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    /** A figure by its name in files and on the command line. */
    public double get(String metric) {
        return switch (metric) {
            case "trainLoss" -> trainLoss;
            case "validationLoss" -> validationLoss;
            case "trainAccuracy" -> trainAccuracy;
            case "validationAccuracy" -> validationAccuracy;
            default -> throw new IllegalArgumentException(metric);
        };
    }
}
