package org.neurarium.compile;

import org.neurarium.document.spec.Shape;
import org.neurarium.layer.InputSource;

/**
 * One input of a network.
 *
 * @param node id of the input layer, and name of the graph's input
 * @param source what enters
 * @param shape of one example: {@code [features]}, {@code [time]} of token ids, {@code [time, features]},
 *     {@code [height, width, channels]}
 * @param tokens whether the numbers are token ids
 */
public record NetworkInput(String node, InputSource source, Shape shape, boolean tokens) {
    /** Numbers per example. */
    public int width() {
        return (int) shape.count();
    }

    /** Whether its first axis is time, so that examples may be shorter than the shape says. */
    public boolean isSequence() {
        return tokens || shape.rank() == 2;
    }
}
