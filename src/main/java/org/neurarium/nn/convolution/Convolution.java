package org.neurarium.nn.convolution;

import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.nn.params.ConvolutionParamInitializer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Runs a {@link ConvolutionBlock}: single precision on the processor by {@link FastConvolution}, everything else by
 * {@link OperationConvolution}. Masked steps of a sequence count as zero and give zero.
 */
public final class Convolution extends BaseLayer<ConvolutionBlock> {

    private static final long serialVersionUID = 1;

    private final transient ConvolutionEngine engine;
    private transient @Nullable INDArray inputMask;
    private transient @Nullable INDArray outputMask;

    Convolution(NeuralNetConfiguration conf, DataType dataType) {
        super(conf, dataType);
        ConvolutionBlock block = (ConvolutionBlock) conf.getLayer();
        boolean fast = dataType == DataType.FLOAT && Backend.isProcessor();
        engine = fast ? new FastConvolution(block) : new OperationConvolution(block);
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        assertInputSet(false);
        applyDropOutIfNecessary(training, workspaces);
        INDArray x = SequenceMasks.applied(input, inputMask);
        INDArray out = engine.forward(x, getParam(ConvolutionParamInitializer.WEIGHT_KEY), bias(), training, workspaces);
        return SequenceMasks.applyTo(out, outputMask); // in place: it lies where Deeplearning4j wants it
    }

    private @Nullable INDArray bias() {
        return layerConf().hasBias() ? getParam(ConvolutionParamInitializer.BIAS_KEY) : null;
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        assertInputSet(true);
        INDArray x = SequenceMasks.applied(input, inputMask);
        INDArray below = workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, input.dataType(), input.shape(), 'c');
        INDArray weights = gradientViews.get(ConvolutionParamInitializer.WEIGHT_KEY);
        INDArray biases = layerConf().hasBias() ? gradientViews.get(ConvolutionParamInitializer.BIAS_KEY) : null;
        engine.backward(x, getParam(ConvolutionParamInitializer.WEIGHT_KEY), SequenceMasks.applied(epsilon, outputMask),
                weights, biases, below, workspaces);
        Gradient gradient = new DefaultGradient();
        if (biases != null) {
            gradient.setGradientFor(ConvolutionParamInitializer.BIAS_KEY, biases);
        }
        gradient.setGradientFor(ConvolutionParamInitializer.WEIGHT_KEY, weights);
        if (inputMask != null) {
            Nd4j.getExecutioner().commit();
            below.assign(SequenceMasks.applied(below, inputMask));
        }
        return new Pair<>(gradient, backpropDropOutIfPresent(below));
    }

    /** Between passes the graph lets go of masks; a pass without one, all of whose steps are valid, does not ask for it. */
    @Override
    public void setMaskArray(@Nullable INDArray mask) {
        super.setMaskArray(mask);
        if (mask == null) {
            inputMask = null;
            outputMask = null;
        }
    }

    @Override
    public @Nullable Pair<INDArray, MaskState> feedForwardMaskArray(@Nullable INDArray mask, MaskState state, int batch) {
        inputMask = layerConf().window().isSequence() ? mask : null;
        outputMask = inputMask == null ? null : SequenceMasks.reduced(inputMask, layerConf().window().columns());
        return new Pair<>(outputMask, state);
    }

    @Override
    public boolean isPretrainLayer() {
        return false;
    }
}
