package org.neurarium.train;

/**
 * When the whole-epoch figures (loss and accuracy over all examples, as in testing) are computed. For a tiny network
 * an epoch lasts 50 microseconds and looking at all examples costs as much again, hundreds of times for each picture
 * that anyone can see. The mean of the batch losses is recorded for every update under both policies.
 */
public enum EvaluationPolicy {
    /** At the end of every epoch, without exception: the command line, files of figures, same-seed comparisons. */
    EVERY_EPOCH,
    /**
     * At the end of an epoch if the last figures are older than a thirtieth of a second, if a stop rule (target,
     * patience) asks for them, when it is the last epoch, and when training pauses. Slow epochs are thus all evaluated.
     */
    WHEN_SHOWN
}
