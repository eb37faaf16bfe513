package org.neurarium.nn.convolution;

import static org.deeplearning4j.nn.params.BatchNormalizationParamInitializer.BETA;
import static org.deeplearning4j.nn.params.BatchNormalizationParamInitializer.GAMMA;
import static org.deeplearning4j.nn.params.BatchNormalizationParamInitializer.GLOBAL_LOG_STD;
import static org.deeplearning4j.nn.params.BatchNormalizationParamInitializer.GLOBAL_MEAN;

import java.util.Objects;
import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Runs a {@link BatchNormalizationLayer}: single precision on the processor by {@link FloatMoments}, everything else by
 * {@link PreciseMoments}. Masked steps of a sequence have no part in mean and variance, and give zero.
 *
 * <p>The running statistics μ ← momentum·μ + (1 − momentum)·batch mean, and σ² likewise, are written as Deeplearning4j does
 * it: as the step that leads there in the place of a gradient, which no optimizer changes. An extra backward pass to
 * look at something therefore leaves them alone.
 */
public final class BatchNormalizing extends BaseLayer<BatchNormalizationLayer> {

    private static final long serialVersionUID = 1;

    private final transient Moments kernel;
    private transient Moments.@Nullable Statistics batch;

    BatchNormalizing(NeuralNetConfiguration conf, DataType dataType) {
        super(conf, dataType);
        kernel = dataType == DataType.FLOAT && Backend.isProcessor() ? new FloatMoments() : new PreciseMoments();
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        assertInputSet(false);
        double[] valid = valid();
        batch = training ? kernel.of(input, valid) : null;
        Moments.Statistics used = batch == null ? running() : batch;
        double[] factor = vector(GAMMA);
        for (int c = 0; c < factor.length; c++) {
            factor[c] *= scale(used, c);
        }
        INDArray out = workspaces.createUninitialized(ArrayType.ACTIVATIONS, input.dataType(), input.shape(), 'c');
        kernel.stretch(input, used.mean(), factor, vector(BETA), valid, out);
        return out;
    }

    /** Of the newest forward pass in training: mean per channel; empty after any other. */
    public double[] batchMean() {
        return batch == null ? new double[0] : batch.mean().clone();
    }

    /** The variance beside {@link #batchMean}, divided by the number of places. */
    public double[] batchVariance() {
        return batch == null ? new double[0] : batch.variance().clone();
    }

    /** 1/√(σ² + ε). */
    private double scale(Moments.Statistics s, int c) {
        return 1 / Math.sqrt(s.variance()[c] + layerConf().getEps());
    }

    private Moments.Statistics running() {
        double[] variance = vector(GLOBAL_LOG_STD);
        for (int c = 0; c < variance.length; c++) {
            variance[c] = Math.pow(10, 2 * variance[c]);
        }
        return new Moments.Statistics(vector(GLOBAL_MEAN), variance, 0);
    }

    private double[] vector(String key) {
        return getParam(key).toDoubleVector();
    }

    /** 1 for every valid step [batch, time]; null where all are. */
    private double @Nullable [] valid() {
        INDArray mask = maskArray;
        boolean steps = mask != null && input.rank() == 3 && mask.rank() == 2 && mask.size(1) == input.size(2);
        return steps ? mask.dup('c').castTo(DataType.DOUBLE).data().asDouble() : null;
    }

    /**
     * With x̂ = (x − μ)·r, r = 1/√(σ² + ε) over n places: dL/dβ = Σ dy, dL/dγ = Σ dy·x̂,
     * dL/dx = γ·r·(dy − dL/dβ/n − x̂·dL/dγ/n). Where running statistics normalised, dL/dx = γ·r·dy.
     */
    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        assertInputSet(true);
        Moments.Statistics used = batch == null ? running() : batch;
        double[] valid = valid();
        double[] gamma = vector(GAMMA);
        double[][] sums = kernel.sums(input, epsilon, used.mean(), valid);
        double[][] abc = {used.mean(), new double[gamma.length], new double[gamma.length], new double[gamma.length]};
        double[] ofGamma = new double[gamma.length];
        for (int c = 0; c < gamma.length; c++) {
            double r = scale(used, c);
            ofGamma[c] = r * sums[1][c];
            abc[1][c] = gamma[c] * r;
            if (batch != null) {
                abc[2][c] = -gamma[c] * r * r * ofGamma[c] / used.count();
                abc[3][c] = -gamma[c] * r * sums[0][c] / used.count();
            }
        }
        INDArray below = workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, input.dataType(), input.shape(), 'c');
        kernel.combine(input, epsilon, abc, valid, below);
        write(GAMMA, ofGamma);
        write(BETA, sums[0]);
        writeStatistics();
        Gradient gradient = new DefaultGradient();
        gradientViews.forEach(gradient::setGradientFor);
        return new Pair<>(gradient, below);
    }

    /** The step from the running statistics to their next values, which will be subtracted. */
    private void writeStatistics() {
        Moments.Statistics now = batch == null ? running() : batch;
        Moments.Statistics before = running();
        double changed = batch == null ? 0 : 1 - layerConf().getDecay();
        double[] ofMean = new double[now.mean().length];
        double[] ofDeviation = new double[ofMean.length];
        for (int c = 0; c < ofMean.length; c++) {
            ofMean[c] = changed * (before.mean()[c] - now.mean()[c]);
            double next = (1 - changed) * before.variance()[c] + changed * now.variance()[c];
            ofDeviation[c] = Math.log10(before.variance()[c] / Math.max(next, Float.MIN_NORMAL)) / 2;
        }
        write(GLOBAL_MEAN, ofMean);
        write(GLOBAL_LOG_STD, ofDeviation);
    }

    private void write(String key, double[] values) {
        INDArray view = Objects.requireNonNull(gradientViews.get(key), key);
        view.assign(Nd4j.createFromArray(values).castTo(view.dataType()).reshape(view.shape()));
    }

    @Override
    public @Nullable Pair<INDArray, MaskState> feedForwardMaskArray(@Nullable INDArray newMask, MaskState state, int count) {
        setMaskArray(newMask);
        return new Pair<>(newMask, state);
    }

    @Override
    public boolean updaterDivideByMinibatch(String name) {
        return !name.equals(GLOBAL_MEAN) && !name.equals(GLOBAL_LOG_STD);
    }

    @Override
    public boolean isPretrainLayer() {
        return false;
    }
}
