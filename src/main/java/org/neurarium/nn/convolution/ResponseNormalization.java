package org.neurarium.nn.convolution;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.AbstractLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Runs a {@link ResponseNormalizationLayer} on [batch, channels, height, width]. With t_c = dy_c · x_c · s_c^−(β+1),
 * dx_c = dy_c · s_c^−β − 2αβ · x_c · Σ t_d over the channels d whose window holds c.
 */
public final class ResponseNormalization extends AbstractLayer<ResponseNormalizationLayer> {

    private static final long serialVersionUID = 1;

    ResponseNormalization(NeuralNetConfiguration conf, DataType dataType) {
        super(conf, dataType);
    }

    @Override
    public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
        assertInputSet(false);
        double[] x = numbers(input);
        double[] scale = scale(x);
        for (int i = 0; i < x.length; i++) {
            x[i] *= power(scale[i]);
        }
        return array(x, ArrayType.ACTIVATIONS, workspaces);
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        assertInputSet(true);
        double[] x = numbers(input);
        double[] dy = numbers(epsilon);
        double[] scale = scale(x);
        double[] t = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double p = power(scale[i]);
            t[i] = dy[i] * x[i] * p / scale[i];
            dy[i] *= p;
        }
        double[] around = new double[x.length];
        sums(t, around);
        double factor = 2 * layerConf().alpha() * layerConf().beta();
        for (int i = 0; i < x.length; i++) {
            dy[i] -= factor * x[i] * around[i];
        }
        return new Pair<>(new DefaultGradient(), array(dy, ArrayType.ACTIVATION_GRAD, workspaces));
    }

    /** s of each number. */
    private double[] scale(double[] x) {
        double[] squares = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            squares[i] = x[i] * x[i];
        }
        double[] scale = new double[x.length];
        sums(squares, scale);
        for (int i = 0; i < x.length; i++) {
            scale[i] = layerConf().k() + layerConf().alpha() * scale[i];
        }
        return scale;
    }

    /** Adds to each number those of the neighbouring channels at its place. */
    private void sums(double[] values, double[] into) {
        int channels = (int) input.size(1);
        int places = (int) (input.size(2) * input.size(3));
        int reach = layerConf().size() / 2;
        for (int map = 0; map < values.length / places; map++) {
            int c = map % channels;
            for (int d = Math.max(0, c - reach); d <= Math.min(channels - 1, c + reach); d++) {
                int from = (map - c + d) * places;
                for (int i = 0; i < places; i++) {
                    into[map * places + i] += values[from + i];
                }
            }
        }
    }

    /** s^−β; the published β without a logarithm. */
    private double power(double s) {
        double root = Math.sqrt(s);
        return layerConf().beta() == 0.75 ? 1 / (root * Math.sqrt(root)) : Math.pow(s, -layerConf().beta());
    }

    private static double[] numbers(INDArray array) {
        return array.dup('c').data().asDouble();
    }

    private INDArray array(double[] values, ArrayType type, LayerWorkspaceMgr workspaces) {
        INDArray made = workspaces.createUninitialized(type, input.dataType(), input.shape(), 'c');
        return made.assign(Nd4j.createFromArray(values).reshape(input.shape()).castTo(input.dataType()));
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
