package org.neurarium.nn.activation;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/** Inverse square root unit x/√(1 + αx²) (Carlile et al. 2017, eq. 3); derivative (1 + αx²)^(−3/2). */
public final class Isru extends PointwiseActivation {

    private static final long serialVersionUID = 1;

    private final double alpha;

    /** With α = 1. */
    public Isru() {
        this(1);
    }

    /** @param alpha α &gt; 0; the larger, the sooner it saturates, at 1/√α */
    public Isru(@JsonProperty("alpha") double alpha) {
        this.alpha = alpha;
    }

    @Override
    protected INDArray value(INDArray x) {
        return x.muli(Transforms.pow(squash(x), -0.5, false));
    }

    @Override
    protected INDArray slope(INDArray x) {
        return Transforms.pow(squash(x), -1.5, false);
    }

    /** 1 + αx². */
    private INDArray squash(INDArray x) {
        return x.mul(x).muli(alpha).addi(1.0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Isru isru && isru.alpha == alpha;
    }

    @Override
    public int hashCode() {
        return Double.hashCode(alpha);
    }

    @Override
    public String toString() {
        return "isru(alpha=" + alpha + ")";
    }
}
