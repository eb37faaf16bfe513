package org.neurarium.train;

import java.util.Map;
import java.util.Optional;

/** The scalars of a run for charts. Memory is bounded; thread-safe. */
public interface MetricHistory {
    /**
     * Names: {@code batchLoss}, {@code learningRate} and, where somebody asked for it, {@code gradientNorm} by iteration;
     * trainLoss, validationLoss, trainAccuracy, validationAccuracy by epoch.
     */
    Series series(String name, int maxPoints);

    /** Grows by one with every change, so that a view can tell whether to redraw. */
    long revision();

    /** The run as it went until training last went on from an earlier point; empty if it never did. */
    Optional<Abandoned> abandoned();

    /**
     * A line of training that was left.
     *
     * @param series by name
     * @param number counts the lines left since the start, from 1
     */
    record Abandoned(Map<String, Series> series, int number) {
        public Abandoned {
            series = Map.copyOf(series);
        }
    }

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
