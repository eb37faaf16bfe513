package org.neurarium.nn.optimize;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * AdaGrad (Duchi et al. 2011, the diagonal form): s ← s + g², θ ← θ − ηg/(√s + ε), with s = 0 at the start.
 *
 * <p>Deeplearning4j's starts at s = ε and loses its schedule when a configuration is cloned.
 */
public final class AdaGrad extends RateUpdater {

    private static final long serialVersionUID = 1;

    private final double epsilon;

    /** @param epsilon ε, against division by zero */
    public AdaGrad(@JsonProperty("learningRate") double learningRate, @JsonProperty("epsilon") double epsilon) {
        super(learningRate);
        this.epsilon = epsilon;
    }

    @Override
    protected int statesPerParameter() {
        return 1;
    }

    @Override
    protected void apply(INDArray gradient, INDArray[] state, double rate) {
        state[0].addi(gradient.mul(gradient));
        gradient.divi(Transforms.sqrt(state[0], true).addi(epsilon)).muli(rate);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && ((AdaGrad) other).epsilon == epsilon;
    }

    @Override
    public int hashCode() {
        return super.hashCode() * 31 + Double.hashCode(epsilon);
    }
}
