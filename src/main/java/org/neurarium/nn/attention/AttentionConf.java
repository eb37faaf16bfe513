package org.neurarium.nn.attention;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.layers.AbstractLayer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.shade.jackson.annotation.JsonProperty;
import org.neurarium.nn.layer.ParamBlock;
import org.neurarium.nn.layer.ParamBlock.Role;

/** Base of the attention configurations: where keys and values come from, and which of them a query may see. */
public abstract class AttentionConf extends SequenceConf {

    private static final long serialVersionUID = 1;

    @JsonProperty
    long memoryIn;
    @JsonProperty
    boolean causal;
    @JsonProperty
    double weightDropout;

    /** For reading configurations back. */
    protected AttentionConf() {
    }

    AttentionConf(Builder<?> builder) {
        super(builder);
        memoryIn = builder.memoryIn;
        causal = builder.causal;
        weightDropout = builder.weightDropout;
    }

    /** What is computed. */
    abstract AttentionForm form();

    /** Whether keys and values come over a wire of their own. */
    boolean hasMemory() {
        return memoryIn > 0;
    }

    /** Features of a memory step, which is the query's own without a memory. */
    int memorySize() {
        return (int) (hasMemory() ? memoryIn : nIn);
    }

    ParamBlock kernel(String key, long in, long out) {
        long[] shape = {in, out};
        return new ParamBlock(key, shape, Role.WEIGHT, view -> getWeightInitFn().init(in, out, shape, 'f', view));
    }

    @Override
    long outputFeatures() {
        return form().out();
    }

    @Override
    protected AbstractLayer<?> runtime(NeuralNetConfiguration conf, DataType type) {
        return new SoftmaxAttention(conf, type);
    }

    /** What all attention builders take; {@code T} is the builder itself. */
    public abstract static class Builder<T extends Builder<T>> extends FeedForwardLayer.Builder<T> {

        private long memoryIn;
        private boolean causal;
        private double weightDropout;

        Builder() {
        }

        /** Keys and values come over a second wire, through a {@link org.neurarium.nn.layer.SideInputVertex}. */
        public T memory(long features) {
            memoryIn = features;
            return self();
        }

        /** Whether a step sees itself and what was before it only. */
        public T causal(boolean is) {
            causal = is;
            return self();
        }

        /** Share of the attention weights dropped in training, in [0, 1); the rest is scaled up. */
        public T weightDropout(double rate) {
            weightDropout = DropMask.checkedRate(rate);
            return self();
        }

        @SuppressWarnings("unchecked")
        private T self() {
            return (T) this;
        }
    }
}
