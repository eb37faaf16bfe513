package org.neurarium.nn.convolution;

import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.nn.conf.memory.MemoryReport;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Batch normalisation (Ioffe &amp; Szegedy 2015, algorithm 1) of vectors [batch, features], sequences [batch, features, time]
 * and images [batch, channels, height, width], with the settings and the parameters of Deeplearning4j's own: {@code gamma},
 * {@code beta}, {@code mean} and {@code log10stdev}, one each per feature or channel. Deeplearning4j's own takes six times
 * as long and cannot take sequences.
 */
public final class BatchNormalizationLayer extends BatchNormalization {

    private static final long serialVersionUID = 1;

    /** For reading configurations back. */
    public BatchNormalizationLayer() {
    }

    /**
     * @param features features or channels
     * @param momentum what is kept of the running statistics at every step, as in Keras
     * @param epsilon added to the variance
     */
    public BatchNormalizationLayer(long features, double momentum, double epsilon) {
        nIn = features;
        nOut = features;
        decay = momentum;
        eps = epsilon;
    }

    @Override
    public Layer instantiate(NeuralNetConfiguration conf, Collection<TrainingListener> listeners, int layerIndex,
            INDArray layerParamsView, boolean initializeParams, DataType networkDataType) {
        BatchNormalizing layer = new BatchNormalizing(conf, networkDataType);
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
        // said when it is made
    }

    @Override
    public LayerMemoryReport getMemoryReport(InputType inputType) {
        return new LayerMemoryReport.Builder(layerName, BatchNormalizationLayer.class, inputType, inputType)
                .standardMemory(4 * nOut, getIUpdater().stateSize(2 * nOut))
                .workingMemory(0, 0, 0, 2 * inputType.arrayElementsPerExample())
                .cacheMemory(MemoryReport.CACHE_MODE_ALL_ZEROS, MemoryReport.CACHE_MODE_ALL_ZEROS).build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && other instanceof BatchNormalizationLayer;
    }

    @Override
    protected boolean canEqual(Object other) {
        return other instanceof BatchNormalizationLayer;
    }

    @Override
    public int hashCode() {
        return super.hashCode() * 31 + 1;
    }
}
