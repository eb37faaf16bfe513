package org.neurarium.nn.convolution;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.layers.AbstractLayer;
import org.deeplearning4j.nn.params.ConvolutionParamInitializer;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.shade.jackson.annotation.JsonProperty;
import org.neurarium.nn.layer.BlockLayer;
import org.neurarium.nn.layer.ParamBlock;
import org.neurarium.nn.layer.ParamBlock.Role;

/**
 * Convolution (strictly: cross-correlation) of images [batch, channels, height, width] or sequences
 * [batch, features, time], with its activation: a[f, o] = φ(b[f] + Σ W[f, c, k] · x[c, o·stride − before + k·dilation]).
 * With several groups, filter f sees only the channels of its group.
 *
 * <p>Parameters lie as in Deeplearning4j's ConvolutionLayer and Convolution1DLayer, bias first: {@code b} [filters];
 * {@code W} of images [filters, channels/groups, kh, kw] row-major, which is the same as [kw, kh, channels/groups, filters] in
 * 'f' order; of sequences [k, channels/groups, filters] row-major.
 */
public final class ConvolutionBlock extends BlockLayer {

    private static final long serialVersionUID = 1;

    @JsonProperty
    private Window window = Window.EMPTY;
    @JsonProperty
    private int groups = 1;
    @JsonProperty
    private boolean hasBias = true;

    private ConvolutionBlock() {
    }

    private ConvolutionBlock(Builder builder) {
        super(builder);
        window = builder.window;
        groups = builder.groups;
        hasBias = builder.hasBias;
        initializeConstraints(builder);
    }

    public Window window() {
        return window;
    }

    public int groups() {
        return groups;
    }

    /** Whether a bias is added. */
    public boolean hasBias() {
        return hasBias;
    }

    @Override
    protected List<ParamBlock> blocks() {
        List<ParamBlock> blocks = new ArrayList<>();
        if (hasBias) {
            blocks.add(new ParamBlock(ConvolutionParamInitializer.BIAS_KEY, new long[] {nOut}, Role.BIAS,
                    view -> view.assign(getBiasInit())));
        }
        long places = window.places();
        long depth = nIn / groups;
        long[] shape = window.isSequence() ? new long[] {nOut, depth, window.columns().size()}
                : new long[] {window.columns().size(), window.rows().size(), depth, nOut};
        blocks.add(new ParamBlock(ConvolutionParamInitializer.WEIGHT_KEY, shape, Role.WEIGHT,
                view -> getWeightInitFn().init(places * depth, places * nOut, new long[] {places * depth, nOut}, 'f', view)));
        return blocks;
    }

    @Override
    protected AbstractLayer<?> runtime(NeuralNetConfiguration conf, DataType type) {
        return new Convolution(conf, type);
    }

    @Override
    public InputType getOutputType(int layerIndex, InputType inputType) {
        return window.outputType(inputType, nOut);
    }

    @Override
    public void setNIn(InputType inputType, boolean override) {
        if (nIn <= 0 || override) {
            nIn = Window.channels(inputType);
        }
    }

    @Override
    public @Nullable InputPreProcessor getPreProcessorForInputType(InputType inputType) {
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && other instanceof ConvolutionBlock that && that.window.equals(window)
                && that.groups == groups && that.hasBias == hasBias;
    }

    @Override
    public int hashCode() {
        return (super.hashCode() * 31 + window.hashCode()) * 31 + groups;
    }

    /** Builds one. Filters are {@code nOut}. */
    public static final class Builder extends FeedForwardLayer.Builder<Builder> {

        private final Window window;
        private int groups = 1;
        private boolean hasBias = true;

        public Builder(Window window) {
            this.window = window;
        }

        /** Channels and filters are divided into that many groups that do not see each other. */
        public Builder groups(int count) {
            groups = count;
            return this;
        }

        public Builder hasBias(boolean wanted) {
            hasBias = wanted;
            return this;
        }

        @Override
        @SuppressWarnings("unchecked")
        public ConvolutionBlock build() {
            return new ConvolutionBlock(this);
        }
    }
}
