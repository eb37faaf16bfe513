package org.neurarium.nn.fused;

/**
 * How gradients are clipped: after the mean over the batch, before penalties are added, as in Deeplearning4j.
 *
 * @param kind what is limited
 * @param threshold the limit
 */
public record Clipping(Kind kind, double threshold) {

    /** What is limited. */
    public enum Kind {
        /** Nothing. */
        NONE,
        /** Each number to ±threshold; Deeplearning4j's ClipElementWiseAbsoluteValue, Keras' clipvalue. */
        VALUE,
        /** The Euclidean norm of each weight matrix and bias vector; ClipL2PerParamType, Keras' clipnorm. */
        NORM
    }

    /** No clipping. */
    public static final Clipping NONE = new Clipping(Kind.NONE, 0);
}
