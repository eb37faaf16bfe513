package org.neurarium.dataset.image;

/** Random numbers that are the same on every machine; drawn by those who give them out, in their order. */
public interface Dice {
    /** Uniform in [0, 1). */
    double uniform();

    /** Uniform in [low, high). */
    double uniform(double low, double high);

    /** Standard normal. */
    double gaussian();

    /** A whole number in [0, bound). */
    int below(int bound);

    /** Gives out dice: the same seed and stream, the same throws. */
    @FunctionalInterface
    interface Box {
        Dice of(long seed, int stream);
    }
}
