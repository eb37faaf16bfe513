package org.neurarium.nn.layer;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Runs a {@link MaxoutLayer}. Of equal pieces the first wins and takes the whole gradient. */
public final class Maxout extends BaseLayer<MaxoutLayer> {

    private static final long serialVersionUID = 1;

    Maxout(NeuralNetConfiguration conf, DataType dataType) {
        super(conf, dataType);
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        double[] z = pieces(training, workspaces);
        int pieces = layerConf().pieces();
        double[] y = new double[z.length / pieces];
        for (int i = 0; i < y.length; i++) {
            y[i] = z[winner(z, i * pieces, pieces)];
        }
        long[] shape = {input.size(0), layerConf().getNOut()};
        INDArray out = workspaces.createUninitialized(ArrayType.ACTIVATIONS, input.dataType(), shape, 'c');
        return out.assign(Nd4j.createFromArray(y).reshape(shape).castTo(input.dataType()));
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        assertInputSet(true);
        double[] z = pieces(true, workspaces);
        double[] slope = epsilon.dup('c').data().asDouble();
        int pieces = layerConf().pieces();
        double[] routed = new double[z.length];
        for (int i = 0; i < slope.length; i++) {
            routed[winner(z, i * pieces, pieces)] = slope[i];
        }
        INDArray delta = Nd4j.createFromArray(routed).reshape(input.size(0), layerConf().getNOut() * pieces)
                .castTo(input.dataType()); // [batch, nOut * pieces]
        INDArray weightGradient = gradientViews.get(DefaultParamInitializer.WEIGHT_KEY);
        INDArray biasGradient = gradientViews.get(DefaultParamInitializer.BIAS_KEY);
        Nd4j.gemm(input, delta, weightGradient, true, false, 1, 0);
        delta.sum(biasGradient, 0);
        Gradient gradient = new DefaultGradient();
        gradient.setGradientFor(DefaultParamInitializer.WEIGHT_KEY, weightGradient);
        gradient.setGradientFor(DefaultParamInitializer.BIAS_KEY, biasGradient);
        INDArray below = workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, input.dataType(), input.shape(), 'f');
        Nd4j.gemm(delta, getParam(DefaultParamInitializer.WEIGHT_KEY), below, false, true, 1, 0);
        return new Pair<>(gradient, backpropDropOutIfPresent(below));
    }

    /** All affine maps, [batch][unit][piece]. */
    private double[] pieces(boolean training, LayerWorkspaceMgr workspaces) {
        assertInputSet(false);
        applyDropOutIfNecessary(training, workspaces);
        INDArray z = input.mmul(getParam(DefaultParamInitializer.WEIGHT_KEY));
        return z.addiRowVector(getParam(DefaultParamInitializer.BIAS_KEY)).dup('c').data().asDouble();
    }

    private static int winner(double[] z, int from, int pieces) {
        int best = from;
        for (int i = from + 1; i < from + pieces; i++) {
            if (z[i] > z[best]) {
                best = i;
            }
        }
        return best;
    }

    @Override
    public boolean isPretrainLayer() {
        return false;
    }
}
