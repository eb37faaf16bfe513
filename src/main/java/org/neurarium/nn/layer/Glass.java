package org.neurarium.nn.layer;

import java.util.Map;

/**
 * A layer (the part of it that runs) whose inside can be read: gates of a recurrent layer, weights of an attention.
 * Costs nothing while nobody watches.
 */
public interface Glass {
    /** Whether the next forward and backward passes keep what they compute on the way. */
    void watch(boolean on);

    /**
     * What the newest watched pass computed, by name: {@code forget}, {@code cell}, {@code weights}, …; empty before one.
     * What only a backward pass knows ({@code hiddenGradient}) is missing until there was one.
     */
    Map<String, Inside> inside();

    /**
     * One quantity. Not to be changed.
     *
     * @param shape batch first, then as documents write shapes: time before features, height × width × channels
     * @param values row-major
     */
    record Inside(int[] shape, float[] values) {
    }
}
