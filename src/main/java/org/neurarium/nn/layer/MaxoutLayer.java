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
 * A dense maxout layer (Goodfellow et al. 2013, eq. 1): unit u is max over j of x·W[:, u, j] + b[u, j].
 *
 * <p>Parameters {@code W} [nIn, nOut·pieces] in 'f' order and {@code b} [nOut·pieces]; the pieces of a unit are
 * neighbouring columns.
 */
public final class MaxoutLayer extends BlockLayer {

    private static final long serialVersionUID = 1;

    @JsonProperty
    private int pieces = 2;

    private MaxoutLayer() {
    }

    private MaxoutLayer(Builder builder) {
        super(builder);
        pieces = builder.pieces;
        initializeConstraints(builder);
    }

    /** Affine maps per unit. */
    public int pieces() {
        return pieces;
    }

    @Override
    protected List<ParamBlock> blocks() {
        long columns = nOut * pieces;
        long[] shape = {nIn, columns};
        return List.of(
                new ParamBlock(DefaultParamInitializer.WEIGHT_KEY, shape, Role.WEIGHT,
                        view -> getWeightInitFn().init(nIn, nOut, shape, 'f', view)),
                new ParamBlock(DefaultParamInitializer.BIAS_KEY, new long[] {columns}, Role.BIAS,
                        view -> view.assign(getBiasInit())));
    }

    @Override
    protected AbstractLayer<?> runtime(NeuralNetConfiguration conf, DataType type) {
        return new Maxout(conf, type);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && other instanceof MaxoutLayer that && that.pieces == pieces;
    }

    @Override
    public int hashCode() {
        return super.hashCode() * 31 + pieces;
    }

    /** Builds one. */
    public static final class Builder extends FeedForwardLayer.Builder<Builder> {

        private final int pieces;

        /** @param pieces affine maps per unit, at least 1; 2 to 5 are usual */
        public Builder(int pieces) {
            if (pieces < 1) {
                throw new IllegalArgumentException("A maxout unit needs at least one piece, not " + pieces + ".");
            }
            this.pieces = pieces;
        }

        @Override
        @SuppressWarnings("unchecked")
        public MaxoutLayer build() {
            return new MaxoutLayer(this);
        }
    }
}
