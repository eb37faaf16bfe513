package org.neurarium.nn.activation;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** (√(x² + 1) − 1)/2 + x; derivative x/(2√(x² + 1)) + 1. */
public final class BentIdentity extends PointwiseActivation {

    private static final long serialVersionUID = 1;

    @Override
    protected INDArray value(INDArray x) {
        return x.addi(root(x).subi(1.0).muli(0.5));
    }

    @Override
    protected INDArray slope(INDArray x) {
        return x.div(root(x).muli(2.0)).addi(1.0);
    }

    /** √(x² + 1). */
    private static INDArray root(INDArray x) {
        return Transforms.sqrt(x.mul(x).addi(1.0), false);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BentIdentity;
    }

    @Override
    public int hashCode() {
        return BentIdentity.class.hashCode();
    }

    @Override
    public String toString() {
        return "bent-identity";
    }
}
