package org.neurarium.words.learn;

/**
 * How far a training is.
 *
 * @param done units of work done: words read, or co-occurrences
 * @param total units in all
 * @param epoch epochs completed
 * @param loss running mean of the loss of one step, NaN before the first
 * @param rate learning rate at this moment
 * @param perSecond units of work a second while running
 */
public record WordProgress(State state, long done, long total, int epoch, double loss, double rate, double perSecond) {
    /** What a training is doing. */
    public enum State { READY, RUNNING, PAUSED, DONE, STOPPED, DIVERGED, FAILED }

    /** From 0 to 1. */
    public double share() {
        return done / (double) Math.max(1, total);
    }
}
