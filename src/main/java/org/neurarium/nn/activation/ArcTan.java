package org.neurarium.nn.activation;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** arctan x; derivative 1/(1 + x²). */
public final class ArcTan extends PointwiseActivation {

    private static final long serialVersionUID = 1;

    @Override
    protected INDArray value(INDArray x) {
        return Transforms.atan(x, false);
    }

    @Override
    protected INDArray slope(INDArray x) {
        return x.mul(x).addi(1.0).rdivi(1.0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ArcTan;
    }

    @Override
    public int hashCode() {
        return ArcTan.class.hashCode();
    }

    @Override
    public String toString() {
        return "arctan";
    }
}
