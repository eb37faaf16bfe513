package org.neurarium.nn.optimize;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * AdaDelta (Zeiler 2012, algorithm 1) with Keras' learning rate in front of the step; 1 is the paper's method.
 * <pre>
 *   s ← ρs + (1−ρ)g²    δ = g·√(d + ε)/√(s + ε)    d ← ρd + (1−ρ)δ²    θ ← θ − ηδ
 * </pre>
 * Deeplearning4j's has no learning rate, so that schedules and the slider would do nothing.
 */
public final class AdaDelta extends RateUpdater {

    private static final long serialVersionUID = 1;

    private final double rho;
    private final double epsilon;

    /**
     * @param rho ρ, decay of both averages
     * @param epsilon ε, which also starts the motion
     */
    public AdaDelta(@JsonProperty("learningRate") double learningRate, @JsonProperty("rho") double rho,
            @JsonProperty("epsilon") double epsilon) {
        super(learningRate);
        this.rho = rho;
        this.epsilon = epsilon;
    }

    @Override
    protected int statesPerParameter() {
        return 2;
    }

    @Override
    protected void apply(INDArray gradient, INDArray[] state, double rate) {
        INDArray squares = state[0];
        INDArray steps = state[1];
        squares.muli(rho).addi(gradient.mul(gradient).muli(1 - rho));
        gradient.muli(Transforms.sqrt(steps.add(epsilon), false)).divi(Transforms.sqrt(squares.add(epsilon), false));
        steps.muli(rho).addi(gradient.mul(gradient).muli(1 - rho));
        gradient.muli(rate);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && ((AdaDelta) other).rho == rho && ((AdaDelta) other).epsilon == epsilon;
    }

    @Override
    public int hashCode() {
        return super.hashCode() * 31 + Double.hashCode(rho);
    }
}
