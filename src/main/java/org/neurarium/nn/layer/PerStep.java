package org.neurarium.nn.layer;

import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.layers.recurrent.TimeDistributed;
import org.deeplearning4j.nn.layers.recurrent.TimeDistributedLayer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * A layer applied to every step of a sequence, as Keras' TimeDistributed: a mask passes by and does not touch the numbers.
 *
 * <p>Deeplearning4j's own lays the steps out example by example and the mask step by step, so that with sequences of unequal
 * length it silences steps that are valid.
 */
public final class PerStep extends TimeDistributed {

    private static final long serialVersionUID = 1;

    /** For reading configurations back. */
    public PerStep(@JsonProperty("underlying") org.deeplearning4j.nn.conf.layers.Layer underlying,
            @JsonProperty("rnnDataFormat") RNNFormat format) {
        super(underlying, format);
    }

    /** @param underlying a layer that takes vectors */
    public PerStep(org.deeplearning4j.nn.conf.layers.Layer underlying) {
        this(underlying, RNNFormat.NCW);
    }

    @Override
    public Layer instantiate(NeuralNetConfiguration conf, Collection<TrainingListener> listeners, int layerIndex,
            INDArray layerParamsView, boolean initializeParams, DataType networkDataType) {
        NeuralNetConfiguration inner = conf.clone();
        inner.setLayer(((TimeDistributed) inner.getLayer()).getUnderlying());
        return new Steps(underlying.instantiate(inner, listeners, layerIndex, layerParamsView, initializeParams, networkDataType),
                getRnnDataFormat());
    }

    private static final class Steps extends TimeDistributedLayer {

        private static final long serialVersionUID = 1;

        Steps(Layer underlying, RNNFormat format) {
            super(underlying, format);
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
