package org.neurarium.nn.attention;

import java.util.List;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.layers.AbstractLayer;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.shade.jackson.annotation.JsonProperty;
import org.neurarium.nn.layer.ParamBlock;
import org.neurarium.nn.layer.ParamBlock.Role;

/**
 * Layer normalisation (Ba et al. 2016, eq. 4) over the features of each step: y = γ·(x − μ)/√(σ² + ε) + β with mean μ and
 * variance σ² of that step's numbers. γ {@code gamma} [nIn] starts at 1, β {@code beta} [nIn] at 0. ε is added to the variance;
 * it is 1e-3 unless said otherwise, as in Keras (PyTorch: 1e-5).
 */
public final class LayerNormalizationLayer extends SequenceConf {

    private static final long serialVersionUID = 1;
    static final String GAMMA = "gamma";
    static final String BETA = "beta";

    @JsonProperty
    private double epsilon = 1e-3;

    private LayerNormalizationLayer() {
    }

    private LayerNormalizationLayer(Builder builder) {
        super(builder);
        epsilon = builder.epsilon;
        initializeConstraints(builder);
    }

    /** What is added to the variance. */
    public double epsilon() {
        return epsilon;
    }

    @Override
    long outputFeatures() {
        return nIn;
    }

    @Override
    protected List<ParamBlock> blocks() {
        long[] shape = {nIn};
        return List.of(new ParamBlock(GAMMA, shape, Role.FREE, view -> view.assign(1)),
                new ParamBlock(BETA, shape, Role.FREE, view -> view.assign(0)));
    }

    @Override
    protected AbstractLayer<?> runtime(NeuralNetConfiguration conf, DataType type) {
        return new LayerNormalization(conf, type);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && other instanceof LayerNormalizationLayer that && that.epsilon == epsilon;
    }

    @Override
    public int hashCode() {
        return super.hashCode() * 31 + Double.hashCode(epsilon);
    }

    /** Builds one. */
    public static final class Builder extends FeedForwardLayer.Builder<Builder> {

        private double epsilon = 1e-3;

        /** @param value above 0 */
        public Builder epsilon(double value) {
            if (!(value > 0)) {
                throw new IllegalArgumentException("Layer normalisation adds a positive number to the variance, not " + value + ".");
            }
            epsilon = value;
            return this;
        }

        @Override
        @SuppressWarnings("unchecked")
        public LayerNormalizationLayer build() {
            return new LayerNormalizationLayer(this);
        }
    }
}
