package org.neurarium.train;

/**
 * Takes every figure of a run as it arises, nothing skipped, for a file. Called on the training thread, which waits:
 * it should be quick.
 */
public interface MetricSink {
    MetricSink NONE = new MetricSink() {
        @Override
        public void batch(long iteration, int epoch, double loss, double learningRate) {
        }

        @Override
        public void epoch(Metrics metrics) {
        }
    };

    /**
     * @param iteration number of the update, from 1
     * @param epoch epoch it belongs to, from 1
     * @param loss mean data loss of its batch before the update
     */
    void batch(long iteration, int epoch, double loss, double learningRate);

    /** An epoch was evaluated. */
    void epoch(Metrics metrics);
}
