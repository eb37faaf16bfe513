package org.neurarium.train;

/**
 * Everything needed to continue exactly from one moment between two updates.
 *
 * @param position where training stood
 * @param baseRate learning rate before the schedule, for updates after this moment
 * @param memory what the optimizer remembered
 * @param data examples trained on after this moment
 */
record Snapshot(Snapshot.Position position, double baseRate, float[] parameters, Stepper.Memory memory, LearningSet data) {

    /** Bytes on the heap, without the shared examples. */
    long bytes() {
        return 4L * parameters.length + memory.bytes() + 64;
    }

    /**
     * @param iteration updates done
     * @param epoch finished epochs
     * @param batch batches done in the current epoch
     * @param batchLoss loss of the newest batch; NaN before the first
     */
    record Position(long iteration, int epoch, int batch, double batchLoss) {
        static final Position START = new Position(0, 0, 0, Double.NaN);
    }
}
