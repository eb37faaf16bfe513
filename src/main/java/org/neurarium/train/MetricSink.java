package org.neurarium.train;

/**
 * Told of every scalar of a run, in order and with none left out, for {@code metrics.csv}. Whoever builds a session may
 * give it one; it is called on the training thread between two iterations and must return at once.
 */
public interface MetricSink {
    MetricSink NONE = new MetricSink() {
        @Override
        public void iteration(long iteration, int epoch, double batchLoss, double learningRate) {
            // Nobody keeps them.
        }

        @Override
        public void epoch(Metrics metrics) {
            // Nobody keeps them.
        }
    };

    /**
     * After an update.
     *
     * @param iteration updates done, from 1
     * @param epoch the epoch it belongs to, from 1
     * @param batchLoss mean data loss of the batch before the update
     * @param learningRate rate of the update, after the schedule
     */
    void iteration(long iteration, int epoch, double batchLoss, double learningRate);

    /** After an epoch, with the figures over all examples. */
    void epoch(Metrics metrics);
}
