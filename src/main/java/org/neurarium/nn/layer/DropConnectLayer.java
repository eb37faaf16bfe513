package org.neurarium.nn.layer;

import java.util.List;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.layers.AbstractLayer;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.shade.jackson.annotation.JsonProperty;
import org.neurarium.nn.layer.ParamBlock.Role;

/**
 * A dense layer whose weights are dropped (Wan et al. 2013), with inverted scaling: in training y = f(x·(W⊙M)/(1−r) + b)
 * with a new Bernoulli(1−r) mask M for each batch, otherwise y = f(x·W + b). Biases are not dropped.
 *
 * <p>Deeplearning4j's weight noise of that name does not scale, and its gradient ignores the mask.
 */
public final class DropConnectLayer extends BlockLayer {

    private static final long serialVersionUID = 1;

    @JsonProperty
    private double rate = 0.5;

    private DropConnectLayer() {
    }

    private DropConnectLayer(Builder builder) {
        super(builder);
        rate = builder.rate;
        initializeConstraints(builder);
    }

    /** The fraction of weights dropped. */
    public double rate() {
        return rate;
    }

    @Override
    protected List<ParamBlock> blocks() {
        long[] shape = {nIn, nOut};
        return List.of(
                new ParamBlock(DefaultParamInitializer.WEIGHT_KEY, shape, Role.WEIGHT,
                        view -> getWeightInitFn().init(nIn, nOut, shape, 'f', view)),
                new ParamBlock(DefaultParamInitializer.BIAS_KEY, new long[] {nOut}, Role.BIAS,
                        view -> view.assign(getBiasInit())));
    }

    @Override
    protected AbstractLayer<?> runtime(NeuralNetConfiguration conf, DataType type) {
        return new DropConnect(conf, type);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && other instanceof DropConnectLayer that && that.rate == rate;
    }

    @Override
    public int hashCode() {
        return super.hashCode() * 31 + Double.hashCode(rate);
    }

    /** Builds one. */
    public static final class Builder extends FeedForwardLayer.Builder<Builder> {

        private final double rate;

        /** @param rate fraction of weights dropped, in [0, 1) */
        public Builder(double rate) {
            this.rate = InvertedDropout.checkedRate(rate);
        }

        @Override
        @SuppressWarnings("unchecked")
        public DropConnectLayer build() {
            return new DropConnectLayer(this);
        }
    }
}
