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
 * Local response normalisation across channels (Krizhevsky et al. 2012, §3.3): y_c = x_c · s_c^−β, s_c = k + α Σ x_d² over the
 * {@code size} channels d around c. Deeplearning4j's own fails on images with fewer channels than half the window.
 */
public final class ResponseNormalizationLayer extends NoParamLayer {

    private static final long serialVersionUID = 1;

    @JsonProperty
    private int size = 5;
    @JsonProperty
    private double k = 2;
    @JsonProperty
    private double alpha = 1e-4;
    @JsonProperty
    private double beta = 0.75;

    private ResponseNormalizationLayer() {
    }

    public ResponseNormalizationLayer(int size, double k, double alpha, double beta) {
        this.size = size;
        this.k = k;
        this.alpha = alpha;
        this.beta = beta;
    }

    public int size() {
        return size;
    }

    public double k() {
        return k;
    }

    public double alpha() {
        return alpha;
    }

    public double beta() {
        return beta;
    }

    @Override
    public Layer instantiate(NeuralNetConfiguration conf, Collection<TrainingListener> listeners, int layerIndex,
            INDArray layerParamsView, boolean initializeParams, DataType networkDataType) {
        ResponseNormalization layer = new ResponseNormalization(conf, networkDataType);
        layer.setListeners(listeners);
        layer.setIndex(layerIndex);
        layer.setParamsViewArray(layerParamsView);
        layer.setParamTable(initializer().init(conf, layerParamsView, initializeParams));
        layer.setConf(conf);
        return layer;
    }

    @Override
    public InputType getOutputType(int layerIndex, InputType inputType) {
        return inputType;
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
        return new LayerMemoryReport.Builder(layerName, ResponseNormalizationLayer.class, inputType, inputType)
                .standardMemory(0, 0).workingMemory(0, 0, 0, inputType.arrayElementsPerExample()).cacheMemory(0, 0).build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && other instanceof ResponseNormalizationLayer that && that.size == size && that.k == k
                && that.alpha == alpha && that.beta == beta;
    }

    @Override
    public int hashCode() {
        return super.hashCode() * 31 + size;
    }
}
