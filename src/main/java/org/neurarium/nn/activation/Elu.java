package org.neurarium.nn.activation;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * Exponential linear unit with any α: x for x &gt; 0, else α(eˣ − 1) (Clevert et al. 2015, eq. 15).
 *
 * <p>Deeplearning4j's own is right for α = 1 only: its backward pass ignores α.
 */
public final class Elu extends PointwiseActivation {

    private static final long serialVersionUID = 1;

    private final double alpha;

    /** With α = 1. */
    public Elu() {
        this(1);
    }

    /** @param alpha α &gt; 0; it saturates at −α */
    public Elu(@JsonProperty("alpha") double alpha) {
        this.alpha = alpha;
    }

    @Override
    protected INDArray value(INDArray x) {
        INDArray negative = Transforms.min(x, 0.0, true);
        INDArray bent = Transforms.exp(negative, true).subi(1.0).muli(alpha);
        return x.subi(negative).addi(bent);
    }

    @Override
    protected INDArray slope(INDArray x) {
        INDArray positive = x.gt(0.0).castTo(x.dataType());
        INDArray left = Transforms.exp(Transforms.min(x, 0.0, true), false).muli(alpha).muli(positive.rsub(1.0));
        return positive.addi(left);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Elu elu && elu.alpha == alpha;
    }

    @Override
    public int hashCode() {
        return Double.hashCode(alpha);
    }

    @Override
    public String toString() {
        return "elu(alpha=" + alpha + ")";
    }
}
