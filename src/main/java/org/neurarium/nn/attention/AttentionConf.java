package org.neurarium.nn.attention;

import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.layers.AbstractLayer;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.neurarium.nn.layer.BlockLayer;

/** Base of the attention configurations: sizes are given, and the sequence stays a sequence. */
public abstract class AttentionConf extends BlockLayer {

    private static final long serialVersionUID = 1;

    /** For reading configurations back. */
    protected AttentionConf() {
    }

    /** For builders. */
    protected AttentionConf(FeedForwardLayer.Builder<?> builder) {
        super(builder);
    }

    /** What is computed. */
    abstract AttentionForm form();

    /** Whether keys and values come over a wire of their own. */
    abstract boolean hasMemory();

    @Override
    protected AbstractLayer<?> runtime(NeuralNetConfiguration conf, DataType type) {
        return new SoftmaxAttention(conf, type);
    }

    @Override
    public void setNIn(InputType inputType, boolean override) {
        if (nIn <= 0 || override) {
            nIn = SequenceTypes.features(inputType);
        }
    }

    @Override
    public @Nullable InputPreProcessor getPreProcessorForInputType(InputType inputType) {
        return null;
    }

    @Override
    public InputType getOutputType(int layerIndex, InputType inputType) {
        return SequenceTypes.withFeatures(inputType, form().out());
    }
}
