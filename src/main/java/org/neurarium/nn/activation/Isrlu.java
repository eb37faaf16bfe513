package org.neurarium.nn.activation;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/** Inverse square root linear unit: x for x ≥ 0, else x/√(1 + αx²) (Carlile et al. 2017, eq. 1); C² at 0. */
public final class Isrlu extends PointwiseActivation {

    private static final long serialVersionUID = 1;

    private final double alpha;

    /** With α = 1. */
    public Isrlu() {
        this(1);
    }

    /** @param alpha α &gt; 0; the larger, the sooner it saturates, at 1/√α */
    public Isrlu(@JsonProperty("alpha") double alpha) {
        this.alpha = alpha;
    }

    @Override
    protected INDArray value(INDArray x) {
        INDArray negative = Transforms.min(x, 0.0, true);
        INDArray bent = negative.mul(Transforms.pow(squash(negative), -0.5, false));
        return x.subi(negative).addi(bent);
    }

    @Override
    protected INDArray slope(INDArray x) {
        return Transforms.pow(squash(Transforms.min(x, 0.0, true)), -1.5, false);
    }

    /** 1 + αx². */
    private INDArray squash(INDArray x) {
        return x.mul(x).muli(alpha).addi(1.0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Isrlu isrlu && isrlu.alpha == alpha;
    }

    @Override
    public int hashCode() {
        return Double.hashCode(alpha);
    }

    @Override
    public String toString() {
        return "isrlu(alpha=" + alpha + ")";
    }
}
