package org.neurarium.nn.layer;

import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/**
 * An output that answers at every step of a sequence, {@code [batch, inputs, time]} to {@code [batch, units, time]}, with
 * the same weights at each. Its loss is the mean over all steps of the batch that are asked for (those the label mask
 * leaves), as in Keras; Deeplearning4j's own layer sums over time, so that its learning rate would grow with the length.
 */
public final class StepwiseOutputLayer extends BaseOutputLayer {

    private static final long serialVersionUID = 1;

    private StepwiseOutputLayer() {
    }

    private StepwiseOutputLayer(Builder builder) {
        super(builder);
        initializeConstraints(builder);
    }

    @Override
    public Layer instantiate(NeuralNetConfiguration conf, Collection<TrainingListener> listeners, int layerIndex,
            INDArray layerParamsView, boolean initializeParams, DataType networkDataType) {
        StepwiseOutput layer = new StepwiseOutput(conf, networkDataType);
        layer.setListeners(listeners);
        layer.setIndex(layerIndex);
        layer.setParamsViewArray(layerParamsView);
        layer.setParamTable(initializer().init(conf, layerParamsView, initializeParams));
        layer.setConf(conf);
        return layer;
    }

    @Override
    public ParamInitializer initializer() {
        return DefaultParamInitializer.getInstance();
    }

    @Override
    public InputType getOutputType(int layerIndex, InputType input) {
        return InputType.recurrent(nOut, ((InputType.InputTypeRecurrent) input).getTimeSeriesLength());
    }

    @Override
    public void setNIn(InputType input, boolean override) {
        if (nIn <= 0 || override) {
            nIn = ((InputType.InputTypeRecurrent) input).getSize();
        }
    }

    @Override
    public @Nullable InputPreProcessor getPreProcessorForInputType(InputType input) {
        return null;
    }

    /** Builds one. */
    public static final class Builder extends BaseOutputLayer.Builder<Builder> {

        public Builder(ILossFunction loss) {
            super(loss);
        }

        @Override
        @SuppressWarnings("unchecked")
        public StepwiseOutputLayer build() {
            return new StepwiseOutputLayer(this);
        }
    }
}
