package org.neurarium.train;

/**
 * When the whole-epoch figures (loss and accuracy over all examples, as in testing) are computed. For a tiny network
 * an epoch lasts 50 microseconds and looking at all examples costs as much again. The mean of the batch losses is
 * recorded for every update under both policies.
 */
public enum EvaluationPolicy {
    /** At the end of every epoch, without exception: the command line, files of figures, same-seed comparisons. */
    EVERY_EPOCH,
    /**
     * At the end of an epoch if that keeps looking at examples to a quarter of the time, during the first
     * {@value Figures#FIRST_EPOCHS} epochs, if a stop rule (target, patience) asks for them, when it is the last epoch,
     * and when training pauses. So curves are whole where they bend, and a long run of a tiny network stays fast.
     */
    AFFORDABLE
}
