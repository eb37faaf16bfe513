package org.neurarium.nn.convolution;

/** How a window treats the ends of an axis. */
public enum Padding {
    /** A fixed number of places on both sides; none is Keras' {@code valid}. */
    FIXED,
    /** Enough that stride 1 keeps the length; an odd place goes behind, as in Keras and TensorFlow. */
    SAME,
    /** All in front, so that no output sees a later input. */
    CAUSAL
}
