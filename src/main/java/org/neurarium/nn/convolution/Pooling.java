package org.neurarium.nn.convolution;

import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.AbstractLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.neurarium.nn.layer.FloatArrays;

/** Runs a {@link PoolingBlock}. Masked steps of a sequence count as zero and give zero. */
public final class Pooling extends AbstractLayer<PoolingBlock> {

    private static final long serialVersionUID = 1;
    /** Which fractional regions are used when the network does not train. */
    static final double REST = 0.5;

    private final transient PoolingKernel kernel = new PoolingKernel();
    private final boolean fast;
    private transient float[] values = new float[0];
    private transient float[] pooled = new float[0];
    private transient @Nullable INDArray inputMask;
    private transient @Nullable INDArray outputMask;
    private transient @Nullable Regions rows;
    private transient @Nullable Regions columns;

    Pooling(NeuralNetConfiguration conf, DataType dataType) {
        super(conf, dataType);
        fast = dataType == DataType.FLOAT && Backend.isProcessor();
    }

    private boolean isMax() {
        return layerConf().kind() == PoolingBlock.Kind.MAX;
    }

    private int height() {
        return input.rank() == 3 ? 1 : (int) input.size(2);
    }

    private int width() {
        return (int) input.size(input.rank() - 1);
    }

    private int maps() {
        return (int) (input.size(0) * input.size(1));
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        assertInputSet(false);
        Regions down = layerConf().regions(layerConf().window().rows(), height(), chance(training));
        Regions across = layerConf().regions(layerConf().window().columns(), width(), chance(training));
        rows = down;
        columns = across;
        INDArray x = SequenceMasks.applied(input, inputMask);
        long[] shape = input.rank() == 3 ? new long[] {x.size(0), x.size(1), across.count()}
                : new long[] {x.size(0), x.size(1), down.count(), across.count()};
        INDArray y = workspaces.createUninitialized(ArrayType.ACTIVATIONS, x.dataType(), shape, 'c');
        if (fast) {
            pool(x, y, down, across);
        } else {
            double[] found = PrecisePooling.forward(x.dup('c').data().asDouble(), maps(), height(), width(), down, across, isMax());
            y.assign(Nd4j.createFromArray(found).reshape(shape).castTo(y.dataType()));
        }
        return SequenceMasks.applyTo(y, outputMask);
    }

    private double chance(boolean training) {
        return training && layerConf().isFractional() ? Nd4j.getRandom().nextDouble() : REST;
    }

    private void pool(INDArray x, INDArray y, Regions down, Regions across) {
        int length = (int) x.length();
        values = Scratch.grown(values, length);
        pooled = Scratch.grown(pooled, (int) y.length());
        INDArray dense = FloatArrays.dense(x);
        FloatArrays.start(dense).get(values, 0, length);
        if (isMax()) {
            kernel.max(values, maps(), height(), width(), down, across, pooled);
        } else {
            PoolingKernel.mean(values, maps(), height(), width(), down, across, pooled);
        }
        FloatArrays.start(y).put(pooled, 0, (int) y.length());
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        assertInputSet(true);
        Regions down = java.util.Objects.requireNonNull(rows, "no forward pass came before");
        Regions across = java.util.Objects.requireNonNull(columns);
        INDArray slope = SequenceMasks.applied(epsilon, outputMask);
        INDArray below = workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, input.dataType(), input.shape(), 'c');
        if (fast) {
            slopes(slope, below, down, across);
        } else {
            double[] found = PrecisePooling.backward(SequenceMasks.applied(input, inputMask).dup('c').data().asDouble(),
                    slope.dup('c').data().asDouble(), height(), width(), down, across, isMax());
            below.assign(Nd4j.createFromArray(found).reshape(below.shape()).castTo(below.dataType()));
        }
        if (inputMask != null) {
            below.assign(SequenceMasks.applied(below, inputMask));
        }
        return new Pair<>(new DefaultGradient(), below);
    }

    private void slopes(INDArray slope, INDArray below, Regions down, Regions across) {
        int count = (int) slope.length();
        pooled = Scratch.grown(pooled, count);
        int length = (int) below.length();
        values = Scratch.grown(values, length);
        INDArray dense = FloatArrays.dense(slope);
        FloatArrays.start(dense).get(pooled, 0, count);
        if (isMax()) {
            kernel.maxSlopes(pooled, count, values, length);
        } else {
            PoolingKernel.meanSlopes(pooled, maps(), height(), width(), down, across, values);
        }
        FloatArrays.start(below).put(values, 0, length);
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
        inputMask = layerConf().window().sequence() ? mask : null;
        outputMask = inputMask == null ? null : SequenceMasks.reduced(inputMask, layerConf().window().columns());
        return new Pair<>(outputMask, state);
    }

    @Override
    public boolean isPretrainLayer() {
        return false;
    }

    @Override
    public void clearNoiseWeightParams() {
        // has no parameters
    }
}
