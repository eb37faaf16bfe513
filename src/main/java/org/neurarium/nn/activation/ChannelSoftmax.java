package org.neurarium.nn.activation;

import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.BaseActivationFunction;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * Softmax over the channels of every place of an image [batch, channels, height, width] and over the features of every step
 * of a sequence [batch, features, time]: y_c = e^{x_c} / Σ_d e^{x_d}; dL/dx = y ⊙ (dL/dy − Σ_d y_d dL/dy_d).
 * Deeplearning4j's own always takes the last axis, which is the width or time there.
 */
public final class ChannelSoftmax extends BaseActivationFunction {

    private static final long serialVersionUID = 1;
    private static final int CHANNELS = 1;

    @Override
    public INDArray getActivation(INDArray in, boolean training) {
        return in.assign(softmax(in));
    }

    /** Step by step: in single precision the operation of that name confuses the places of images. */
    private static INDArray softmax(INDArray x) {
        INDArray y = Transforms.exp(x.sub(x.max(true, CHANNELS).broadcast(x.shape())), false);
        return y.divi(y.sum(true, CHANNELS).broadcast(x.shape()));
    }

    @Override
    public Pair<INDArray, INDArray> backprop(INDArray in, INDArray epsilon) {
        assertShape(in, epsilon);
        INDArray y = softmax(in);
        INDArray sum = y.mul(epsilon).sum(true, CHANNELS);
        return new Pair<>(epsilon.sub(sum.broadcast(epsilon.shape())).muli(y), null);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChannelSoftmax;
    }

    @Override
    public int hashCode() {
        return ChannelSoftmax.class.hashCode();
    }

    @Override
    public String toString() {
        return "channel-softmax";
    }
}
