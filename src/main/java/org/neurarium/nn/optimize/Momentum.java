package org.neurarium.nn.optimize;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * Gradient descent with classical momentum (Polyak 1964, in the form of Sutskever et al. 2013, eq. 1–2, and Keras):
 * v ← μv − ηg, θ ← θ + v. Deeplearning4j has Nesterov's form only.
 */
public final class Momentum extends RateUpdater {

    private static final long serialVersionUID = 1;

    private final double momentum;

    /** @param momentum μ in [0, 1) */
    public Momentum(@JsonProperty("learningRate") double learningRate, @JsonProperty("momentum") double momentum) {
        super(learningRate);
        this.momentum = momentum;
    }

    @Override
    protected int statesPerParameter() {
        return 1;
    }

    /** The state is −v, so that it is the update itself. */
    @Override
    protected void apply(INDArray gradient, INDArray[] state, double rate) {
        state[0].muli(momentum).addi(gradient.muli(rate));
        gradient.assign(state[0]);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && ((Momentum) other).momentum == momentum;
    }

    @Override
    public int hashCode() {
        return super.hashCode() * 31 + Double.hashCode(momentum);
    }
}
