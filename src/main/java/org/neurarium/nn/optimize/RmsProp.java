package org.neurarium.nn.optimize;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * RMSProp (Hinton's lecture 6e, in PyTorch's form): s ← ρs + (1−ρ)g², θ ← θ − ηg/(√s + ε), with s = 0 at the start.
 *
 * <p>Deeplearning4j's starts at s = ε: with an ε of 0.01 the first steps are a fraction of what the formula says.
 */
public final class RmsProp extends RateUpdater {

    private static final long serialVersionUID = 1;

    private final double rho;
    private final double epsilon;

    /**
     * @param rho ρ, decay of the average
     * @param epsilon ε, against division by zero
     */
    public RmsProp(@JsonProperty("learningRate") double learningRate, @JsonProperty("rho") double rho,
            @JsonProperty("epsilon") double epsilon) {
        super(learningRate);
        this.rho = rho;
        this.epsilon = epsilon;
    }

    @Override
    protected int statesPerParameter() {
        return 1;
    }

    @Override
    protected void apply(INDArray gradient, INDArray[] state, double rate) {
        state[0].muli(rho).addi(gradient.mul(gradient).muli(1 - rho));
        gradient.divi(Transforms.sqrt(state[0], true).addi(epsilon)).muli(rate);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && ((RmsProp) other).rho == rho && ((RmsProp) other).epsilon == epsilon;
    }

    @Override
    public int hashCode() {
        return super.hashCode() * 31 + Double.hashCode(rho);
    }
}
