package org.neurarium.nn.attention;

import java.util.List;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.layers.AbstractLayer;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.shade.jackson.annotation.JsonProperty;
import org.neurarium.nn.layer.ParamBlock;
import org.neurarium.nn.layer.ParamBlock.Role;

/**
 * A vector for every token: ids [batch, time] become [batch, nOut, time]; nIn is the number of different ids. Parameter
 * {@code W} [nOut, nIn] in 'f' order, so that the numbers of a token's vector are neighbours: the transpose of Keras' matrix,
 * in the same order in memory. They start uniform in ±0.05 unless a weight initialisation is set, as Keras' do.
 */
public final class TokenEmbeddingLayer extends SequenceConf {

    private static final long serialVersionUID = 1;
    static final String VECTORS = "W";

    @JsonProperty
    private boolean maskZero = true;
    @JsonProperty
    private boolean trainable = true;

    private TokenEmbeddingLayer() {
    }

    private TokenEmbeddingLayer(Builder builder) {
        super(builder);
        maskZero = builder.maskZero;
        trainable = builder.trainable;
        initializeConstraints(builder);
    }

    /** Whether steps that hold id 0 are padding to the layers behind. */
    public boolean maskZero() {
        return maskZero;
    }

    /** Whether the vectors learn; else their slopes are 0. */
    public boolean trainable() {
        return trainable;
    }

    @Override
    long outputFeatures() {
        return nOut;
    }

    /** The number of ids is not the number of steps that arrive. */
    @Override
    public void setNIn(InputType inputType, boolean override) {
    }

    @Override
    public InputType getOutputType(int layerIndex, InputType inputType) {
        return InputType.recurrent(nOut, SequenceTypes.features(inputType));
    }

    @Override
    protected List<ParamBlock> blocks() {
        long[] shape = {nOut, nIn};
        return List.of(new ParamBlock(VECTORS, shape, Role.WEIGHT, view -> getWeightInitFn().init(nIn, nOut, shape, 'f', view)));
    }

    @Override
    protected AbstractLayer<?> runtime(NeuralNetConfiguration conf, DataType type) {
        return new TokenEmbedding(conf, type);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && other instanceof TokenEmbeddingLayer that && that.maskZero == maskZero
                && that.trainable == trainable;
    }

    @Override
    public int hashCode() {
        return super.hashCode() * 31 + Boolean.hashCode(maskZero) + 2 * Boolean.hashCode(trainable);
    }

    /** Builds one; nIn and nOut must be said. */
    public static final class Builder extends FeedForwardLayer.Builder<Builder> {

        private boolean maskZero = true;
        private boolean trainable = true;

        /** Whether the vectors learn. */
        public Builder trainable(boolean learns) {
            trainable = learns;
            return this;
        }

        /** Whether steps that hold id 0 are padding. */
        public Builder maskZero(boolean masks) {
            maskZero = masks;
            return this;
        }

        @Override
        @SuppressWarnings("unchecked")
        public TokenEmbeddingLayer build() {
            return new TokenEmbeddingLayer(this);
        }
    }
}
