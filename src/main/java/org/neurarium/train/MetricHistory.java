package org.neurarium.train;

/** The scalars of a run for charts. Memory is bounded; thread-safe. */
public interface MetricHistory {
    /** Names: {@code batchLoss} by iteration; trainLoss, validationLoss, trainAccuracy, validationAccuracy by epoch. */
    Series series(String name, int maxPoints);

    /** Grows by one with every change, so that a view can tell whether to redraw. */
    long revision();

    /**
     * A series reduced to at most the asked number of buckets; each keeps its extremes and mean.
     *
     * @param x middle of each bucket (iteration, or epoch)
     */
    record Series(double[] x, float[] min, float[] mean, float[] max) {
        public int size() {
            return x.length;
        }
    }
}
