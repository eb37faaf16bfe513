package org.neurarium.dataset.image;

import org.neurarium.document.spec.Shape;

/**
 * Changes made to a batch while the network learns from it, and never to what it is judged by: a pure function of the
 * batch and a seed, so that a repeated step sees the same images.
 */
@FunctionalInterface
public interface Augmentation {
    /** Changes nothing. */
    Augmentation NONE = (features, shape, targets, targetWidth, count, seed) -> { };

    /**
     * Changes the first {@code count} examples in place.
     *
     * @param features {@code [count × shape.count()]}, images {@code [height × width × channels]} row by row
     * @param shape of one example
     * @param targets encoded targets {@code [count × targetWidth]}
     * @param seed of this batch
     */
    void apply(float[] features, Shape shape, float[] targets, int targetWidth, int count, long seed);

    default boolean isNone() {
        return this == NONE;
    }
}
