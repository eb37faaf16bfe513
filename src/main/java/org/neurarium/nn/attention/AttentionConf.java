package org.neurarium.nn.attention;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.layers.AbstractLayer;
import org.nd4j.linalg.api.buffer.DataType;

/** Base of the attention configurations. */
public abstract class AttentionConf extends SequenceConf {

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
    long outputFeatures() {
        return form().out();
    }

    @Override
    protected AbstractLayer<?> runtime(NeuralNetConfiguration conf, DataType type) {
        return new SoftmaxAttention(conf, type);
    }
}
