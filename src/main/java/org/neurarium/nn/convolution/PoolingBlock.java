package org.neurarium.nn.convolution;

import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.NoParamLayer;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * Pooling of images or sequences by a moving window, or of images by the pseudo-random regions of fractional pooling
 * (Graham 2014). Padding never counts: neither as a maximum nor in the divisor of a mean.
 */
public final class PoolingBlock extends NoParamLayer {

    private static final long serialVersionUID = 1;

    /** What becomes of a region. */
    public enum Kind { MAX, MEAN }

    @JsonProperty
    private Kind kind = Kind.MAX;
    @JsonProperty
    private Window window = Window.EMPTY;
    @JsonProperty
    private double ratio;
    @JsonProperty
    private boolean overlapping;

    private PoolingBlock() {
    }

    /** A moving window. */
    public PoolingBlock(Kind kind, Window window) {
        this.kind = kind;
        this.window = window;
    }

    /**
     * Fractional maximum pooling of images.
     *
     * @param ratio input length by output length, above 1
     * @param overlapping whether neighbouring regions share a row
     */
    public PoolingBlock(double ratio, boolean overlapping) {
        if (!(ratio > 1)) {
            throw new IllegalArgumentException("Fractional pooling needs a ratio above 1, not " + ratio + ".");
        }
        this.ratio = ratio;
        this.overlapping = overlapping;
    }

    public Kind kind() {
        return kind;
    }

    public Window window() {
        return window;
    }

    /** Whether the regions are pseudo-random. */
    public boolean isFractional() {
        return ratio > 0;
    }

    /** Output length of fractional pooling. */
    public static int fractionalOutputs(int length, double ratio) {
        return (int) Math.floor(length / ratio);
    }

    /**
     * First places of fractional pooling's regions along one axis while nothing is learned, and behind them the places after
     * their last ones: {@code [2][outputs]}.
     */
    public static int[][] restingRegions(int length, double ratio, boolean overlapping) {
        Regions regions = Regions.fractional(length, fractionalOutputs(length, ratio), Pooling.REST, overlapping);
        return new int[][] {regions.start(), regions.end()};
    }

    /** @param u chooses among fractional regions */
    Regions regions(WindowAxis axis, int length, double u) {
        return isFractional() ? Regions.fractional(length, fractionalOutputs(length, ratio), u, overlapping)
                : Regions.of(axis, length);
    }

    @Override
    public Layer instantiate(NeuralNetConfiguration conf, Collection<TrainingListener> listeners, int layerIndex,
            INDArray layerParamsView, boolean initializeParams, DataType networkDataType) {
        Pooling layer = new Pooling(conf, networkDataType);
        layer.setListeners(listeners);
        layer.setIndex(layerIndex);
        layer.setParamsViewArray(layerParamsView);
        layer.setParamTable(initializer().init(conf, layerParamsView, initializeParams));
        layer.setConf(conf);
        return layer;
    }

    @Override
    public InputType getOutputType(int layerIndex, InputType inputType) {
        if (!isFractional()) {
            return window.outputType(inputType, Window.channels(inputType));
        }
        var image = (InputType.InputTypeConvolutional) inputType;
        return InputType.convolutional(fractionalOutputs((int) image.getHeight(), ratio),
                fractionalOutputs((int) image.getWidth(), ratio), image.getChannels());
    }

    @Override
    public void setNIn(InputType inputType, boolean override) {
        // takes what comes
    }

    @Override
    public @Nullable InputPreProcessor getPreProcessorForInputType(InputType inputType) {
        return null;
    }

    @Override
    public LayerMemoryReport getMemoryReport(InputType inputType) {
        InputType out = getOutputType(-1, inputType);
        return new LayerMemoryReport.Builder(layerName, PoolingBlock.class, inputType, out).standardMemory(0, 0)
                .workingMemory(0, 0, 0, out.arrayElementsPerExample()).cacheMemory(0, 0).build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && other instanceof PoolingBlock that && that.kind == kind && that.window.equals(window)
                && that.ratio == ratio && that.overlapping == overlapping;
    }

    @Override
    public int hashCode() {
        return super.hashCode() * 31 + window.hashCode() + Double.hashCode(ratio);
    }
}
