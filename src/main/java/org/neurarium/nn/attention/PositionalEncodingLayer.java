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
 * Adds to every step of a sequence a vector that tells its position: y_t = x_t + p_t. The vectors are those of Vaswani et al.
 * 2017 (section 3.5), p_{t,2i} = sin(t/10000^{2i/d}), p_{t,2i+1} = cos(t/10000^{2i/d}) for t = 0, 1, …, or learned, one for
 * each position: {@code W} [nIn, steps] in 'f' order, so that a position's numbers are neighbours; they start from the
 * layer's weight initialisation.
 */
public final class PositionalEncodingLayer extends SequenceConf {

    private static final long serialVersionUID = 1;
    static final String TABLE = "W";

    @JsonProperty
    private int learnedSteps;

    private PositionalEncodingLayer() {
    }

    private PositionalEncodingLayer(Builder builder) {
        super(builder);
        learnedSteps = builder.learnedSteps;
        initializeConstraints(builder);
    }

    /** Positions that have a vector of their own to learn; 0 for sines and cosines. */
    public int learnedSteps() {
        return learnedSteps;
    }

    /** Number {@code feature} of the vector of position {@code step}, of {@code features}. */
    public static double wave(int step, int feature, int features) {
        double angle = step / Math.pow(10_000, (feature - feature % 2) / (double) features);
        return feature % 2 == 0 ? Math.sin(angle) : Math.cos(angle);
    }

    @Override
    long outputFeatures() {
        return nIn;
    }

    @Override
    protected List<ParamBlock> blocks() {
        long[] shape = {nIn, learnedSteps};
        return learnedSteps == 0 ? List.of() : List.of(new ParamBlock(TABLE, shape, Role.WEIGHT,
                view -> getWeightInitFn().init(learnedSteps, nIn, shape, 'f', view)));
    }

    @Override
    protected AbstractLayer<?> runtime(NeuralNetConfiguration conf, DataType type) {
        return new PositionalEncoding(conf, type);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && other instanceof PositionalEncodingLayer that && that.learnedSteps == learnedSteps;
    }

    @Override
    public int hashCode() {
        return super.hashCode() * 31 + learnedSteps;
    }

    /** Builds one, of sines and cosines unless positions are to be learned. */
    public static final class Builder extends FeedForwardLayer.Builder<Builder> {

        private int learnedSteps;

        /** Learns a vector for each of the first {@code steps} positions; no sequence may be longer. */
        public Builder learned(int steps) {
            if (steps < 1) {
                throw new IllegalArgumentException("There is at least one position to learn, not " + steps + ".");
            }
            learnedSteps = steps;
            return this;
        }

        @Override
        @SuppressWarnings("unchecked")
        public PositionalEncodingLayer build() {
            return new PositionalEncodingLayer(this);
        }
    }
}
