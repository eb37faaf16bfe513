package org.neurarium.nn.optimize;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * The decay of AdamW (Loshchilov &amp; Hutter 2019, algorithm 2): the update grows by ηλθ after the updater has run.
 *
 * <p>It is part of the method, not of the loss, so unlike Deeplearning4j's own weight decay it adds nothing to the score.
 */
public final class DecoupledWeightDecay implements Regularization {

    private static final long serialVersionUID = 1;

    @JsonProperty
    private final double coefficient;

    /** @param coefficient λ */
    public DecoupledWeightDecay(@JsonProperty("coefficient") double coefficient) {
        this.coefficient = coefficient;
    }

    @Override
    public ApplyStep applyStep() {
        return ApplyStep.POST_UPDATER;
    }

    @Override
    public void apply(INDArray param, INDArray gradView, double lr, int iteration, int epoch) {
        gradView.addi(param.mul(coefficient * lr));
    }

    @Override
    public double score(INDArray param, int iteration, int epoch) {
        return 0;
    }

    @Override
    public Regularization clone() {
        return new DecoupledWeightDecay(coefficient);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DecoupledWeightDecay that && that.coefficient == coefficient;
    }

    @Override
    public int hashCode() {
        return Double.hashCode(coefficient);
    }
}
