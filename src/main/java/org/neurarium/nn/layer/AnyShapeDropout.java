package org.neurarium.nn.layer;

import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A dropout layer for tensors of any shape: a mask of steps passes by. Deeplearning4j's own takes the mask for one number per
 * example and fails on sequences of unequal length.
 */
public final class AnyShapeDropout extends DropoutLayer {

    private static final long serialVersionUID = 1;

    /** For reading configurations back. */
    public AnyShapeDropout() {
    }

    /** @param features features of what arrives, which is what leaves */
    public AnyShapeDropout(IDropout dropout, long features) {
        super(dropout);
        nIn = features;
        nOut = features;
    }

    @Override
    public Layer instantiate(NeuralNetConfiguration conf, Collection<TrainingListener> listeners, int layerIndex,
            INDArray layerParamsView, boolean initializeParams, DataType networkDataType) {
        Unmasked layer = new Unmasked(conf, networkDataType);
        layer.setListeners(listeners);
        layer.setIndex(layerIndex);
        layer.setParamsViewArray(layerParamsView);
        layer.setParamTable(initializer().init(conf, layerParamsView, initializeParams));
        layer.setConf(conf);
        return layer;
    }

    private static final class Unmasked extends org.deeplearning4j.nn.layers.DropoutLayer {

        private static final long serialVersionUID = 1;

        Unmasked(NeuralNetConfiguration conf, DataType type) {
            super(conf, type);
        }

        @Override
        public void setMaskArray(@Nullable INDArray mask) {
        }

        @Override
        public Pair<INDArray, MaskState> feedForwardMaskArray(@Nullable INDArray mask, MaskState state, int minibatch) {
            return new Pair<>(mask, state);
        }
    }
}
