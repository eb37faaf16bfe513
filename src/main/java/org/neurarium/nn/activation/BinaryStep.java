package org.neurarium.nn.activation;

import org.nd4j.linalg.api.ndarray.INDArray;

/** 1 for x ≥ 0, else 0. Its derivative is 0: nothing below it learns by gradient. */
public final class BinaryStep extends PointwiseActivation {

    private static final long serialVersionUID = 1;

    @Override
    protected INDArray value(INDArray x) {
        return x.gte(0.0).castTo(x.dataType());
    }

    @Override
    protected INDArray slope(INDArray x) {
        return x.like();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BinaryStep;
    }

    @Override
    public int hashCode() {
        return BinaryStep.class.hashCode();
    }

    @Override
    public String toString() {
        return "binary-step";
    }
}
