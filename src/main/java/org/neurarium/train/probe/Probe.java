package org.neurarium.train.probe;

/**
 * A question about a network in training, as a value: equal questions share one answer. Reading it costs nothing while
 * nobody watches it. {@code F} is an immutable record of primitive arrays.
 */
public interface Probe<F> {
    Class<F> frameType();

    /** Whether it reads gradients, updates or what a step drew, which are kept only while somebody asks for them. */
    default boolean needsGradients() {
        return false;
    }

    /** Reads the answer. Runs on the training thread between two iterations. */
    F read(NetworkReading network);
}
