package org.neurarium.nn.attention;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Runs a {@link PositionalEncodingLayer}. Array operations do: one addition of a table, one sum over the batch. */
public final class PositionalEncoding extends BaseLayer<PositionalEncodingLayer> {

    private static final long serialVersionUID = 1;

    private transient float[] waves = new float[0];
    private transient TokenArrays tokens = new TokenArrays();

    PositionalEncoding(NeuralNetConfiguration conf, DataType dataType) {
        super(conf, dataType);
    }

    private boolean isLearned() {
        return layerConf().learnedSteps() > 0;
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        assertInputSet(false);
        int steps = TokenRows.steps(input);
        int features = (int) input.size(1);
        if (isLearned() && steps > layerConf().learnedSteps()) {
            throw new IllegalArgumentException("The layer has learned " + layerConf().learnedSteps() + " positions and cannot place "
                    + steps + " steps.");
        }
        if (TokenArrays.isNative(input)) {
            float[] x = tokens.floats(input);
            float[] table = isLearned() ? getParam(PositionalEncodingLayer.TABLE).dup('f').data().asFloat() : waves(steps, features);
            add(x, table, steps * features);
            return TokenArrays.array(x, ArrayType.ACTIVATIONS, workspaces, input, features);
        }
        double[] x = TokenArrays.doubles(input);
        double[] table = isLearned() ? getParam(PositionalEncodingLayer.TABLE).dup('f').data().asDouble() : exactWaves(steps, features);
        for (int i = 0; i < x.length; i++) {
            x[i] += table[i % (steps * features)];
        }
        return TokenArrays.array(x, ArrayType.ACTIVATIONS, workspaces, input, features);
    }

    private static void add(float[] x, float[] table, int length) {
        for (int at = 0; at < x.length; at += length) {
            for (int i = 0; i < length; i++) {
                x[at + i] += table[i];
            }
        }
    }

    private float[] waves(int steps, int features) {
        if (waves.length != steps * features) {
            double[] exact = exactWaves(steps, features);
            waves = new float[exact.length];
            for (int i = 0; i < exact.length; i++) {
                waves[i] = (float) exact[i];
            }
        }
        return waves;
    }

    private static double[] exactWaves(int steps, int features) {
        double[] all = new double[steps * features];
        for (int i = 0; i < all.length; i++) {
            all[i] = PositionalEncodingLayer.wave(i / features, i % features, features);
        }
        return all;
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        Gradient all = new DefaultGradient();
        if (isLearned()) {
            double[] d = TokenArrays.doubles(epsilon);
            int length = TokenRows.steps(epsilon) * (int) epsilon.size(1);
            INDArray view = gradientViews.get(PositionalEncodingLayer.TABLE);
            double[] sum = new double[(int) view.length()];
            for (int i = 0; i < d.length; i++) {
                sum[i % length] += d[i];
            }
            view.assign(Nd4j.createFromArray(sum).reshape('f', view.shape()));
            all.setGradientFor(PositionalEncodingLayer.TABLE, view);
        }
        return new Pair<>(all, workspaces.dup(ArrayType.ACTIVATION_GRAD, epsilon));
    }

    @Override
    public boolean isPretrainLayer() {
        return false;
    }
}
