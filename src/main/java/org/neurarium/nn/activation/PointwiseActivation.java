package org.neurarium.nn.activation;

import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.BaseActivationFunction;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Base of our element-wise activations: y = f(x) and dL/dx = f′(x) · dL/dy, with f and f′ written in ND4J operations
 * so that they run on any backend.
 */
public abstract class PointwiseActivation extends BaseActivationFunction {

    private static final long serialVersionUID = 1;

    /** f(x), as a new array or in place. */
    protected abstract INDArray value(INDArray x);

    /** f′(x), as a new array; x is left alone. */
    protected abstract INDArray slope(INDArray x);

    @Override
    public INDArray getActivation(INDArray in, boolean training) {
        INDArray out = value(in);
        return out == in ? in : in.assign(out);
    }

    @Override
    public Pair<INDArray, INDArray> backprop(INDArray in, INDArray epsilon) {
        assertShape(in, epsilon);
        return new Pair<>(slope(in).muli(epsilon), null);
    }
}
