package org.neurarium.layer;

import java.util.List;
import org.neurarium.nn.convolution.Window;

/**
 * A layer that moves a window over a sequence or an image: where it looks, and what it makes of what it sees.
 *
 * @param groups into which channels and filters are parted; 1 where every filter sees all channels
 * @param activation function that a convolution applies to its sums, {@code identity} for pooling
 * @param activationValues that function's parameters
 */
public record Sliding(Window window, Operation operation, int groups, String activation, List<Double> activationValues) {
    /** What is made of the numbers under the window. */
    public enum Operation {
        /** Weighted with a kernel and added, over all channels. */
        SUM,
        /** The largest, for each channel. */
        MAX,
        /** The mean of those that are no padding, for each channel. */
        MEAN
    }

    public Sliding {
        activationValues = List.copyOf(activationValues);
    }

    static Sliding pooling(Window window, boolean max) {
        return new Sliding(window, max ? Operation.MAX : Operation.MEAN, 1, "identity", List.of());
    }
}
