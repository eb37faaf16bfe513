package org.neurarium.words.projection;

/** A map that comes about step by step. One thread steps; what it returns are copies. */
public interface MapSteps {
    /** One step further. */
    void step();

    /** Steps done. */
    int iteration();

    /** Steps that are usual. */
    int usualIterations();

    /** 2 or 3. */
    int dims();

    /**
     * Moves every point at random; the next steps go on from there.
     *
     * @param share of the map's standard deviation
     */
    void perturb(double share);

    /** Coordinates, point after point: a copy. */
    float[] coordinates();

    /** What is being minimised, computed now; may take as long as several steps. */
    double cost();
}
