package org.neurarium.compile;

/** How long training is planned to be, which some learning-rate schedules must know. */
public record Horizon(int iterationsPerEpoch, int epochs) {
    /** @param examples number of training examples */
    public static Horizon of(int examples, int batchSize, int epochs) {
        int perEpoch = Math.max(1, (examples + batchSize - 1) / Math.max(1, batchSize));
        return new Horizon(perEpoch, Math.max(1, epochs));
    }

    /** Planned number of iterations, T. */
    public long iterations() {
        return (long) iterationsPerEpoch * epochs;
    }
}
