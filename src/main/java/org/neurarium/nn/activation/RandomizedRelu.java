package org.neurarium.nn.activation;

import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.BaseActivationFunction;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.nd4j.shade.jackson.annotation.JsonIgnoreProperties;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * Randomised leaky ReLU (Xu et al. 2015): x for x &gt; 0, else a·x with a drawn from U(lower, upper) for each number in
 * training and its mean (lower + upper)/2 in testing.
 *
 * <p>Deeplearning4j's own takes the sign of the slope where it should take the sign of x, so its backward pass is that
 * of the identity. The slopes of the last training pass are kept for the backward pass: one instance per layer.
 */
@JsonIgnoreProperties("slopes")
public final class RandomizedRelu extends BaseActivationFunction {

    /** Lower end of Xu et al.'s interval, 1/8 as in their code and Keras-contrib. */
    public static final double DEFAULT_LOWER = 1.0 / 8;
    /** Upper end, 1/3. */
    public static final double DEFAULT_UPPER = 1.0 / 3;

    private static final long serialVersionUID = 1;

    private final double lower;
    private final double upper;
    private transient @Nullable INDArray slopes;

    /** With slopes in [1/8, 1/3]. */
    public RandomizedRelu() {
        this(DEFAULT_LOWER, DEFAULT_UPPER);
    }

    /** @param lower smallest slope, at most {@code upper} */
    public RandomizedRelu(@JsonProperty("lower") double lower, @JsonProperty("upper") double upper) {
        if (lower > upper) {
            throw new IllegalArgumentException("The lower slope " + lower + " is above the upper one " + upper + ".");
        }
        this.lower = lower;
        this.upper = upper;
    }

    @Override
    public INDArray getActivation(INDArray in, boolean training) {
        INDArray negative = Transforms.min(in, 0.0, true);
        INDArray factor;
        if (training) {
            try (MemoryWorkspace outside = Nd4j.getWorkspaceManager().scopeOutOfWorkspaces()) {
                factor = Nd4j.rand(in.shape()).castTo(in.dataType()).muli(upper - lower).addi(lower);
            }
            slopes = factor;
            return in.subi(negative).addi(negative.muli(factor));
        }
        return in.subi(negative).addi(negative.muli((lower + upper) / 2));
    }

    @Override
    public Pair<INDArray, INDArray> backprop(INDArray in, INDArray epsilon) {
        assertShape(in, epsilon);
        INDArray positive = in.gt(0.0).castTo(in.dataType());
        INDArray drawn = slopes;
        INDArray left = positive.rsub(1.0);
        if (drawn != null && drawn.equalShapes(in)) {
            left.muli(drawn);
        } else {
            left.muli((lower + upper) / 2);
        }
        return new Pair<>(positive.addi(left).muli(epsilon), null);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RandomizedRelu relu && relu.lower == lower && relu.upper == upper;
    }

    @Override
    public int hashCode() {
        return Double.hashCode(lower) * 31 + Double.hashCode(upper);
    }

    @Override
    public String toString() {
        return "rrelu(lower=" + lower + ", upper=" + upper + ")";
    }
}
