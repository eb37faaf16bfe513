package org.neurarium.nn.convolution;

import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;

/** A layer on its own, with its parameters and gradients at hand. Numbers are row-major. */
final class OneLayer {
    private final Layer layer;
    private final long[] inputShape;
    private final DataType type;
    private final @Nullable INDArray parameters;
    private long[] outputShape = {};
    private Gradient gradient = new DefaultGradient();

    OneLayer(org.deeplearning4j.nn.conf.layers.Layer configuration, DataType type, long[] inputShape) {
        this.type = type;
        this.inputShape = inputShape;
        NeuralNetConfiguration conf = new NeuralNetConfiguration.Builder().updater(new Sgd(1)).dataType(type)
                .layer(configuration).build();
        long count = conf.getLayer().initializer().numParams(conf);
        parameters = count == 0 ? null : Nd4j.create(type, 1, count);
        layer = conf.getLayer().instantiate(conf, List.of(), 0, parameters, count > 0, type);
        if (count > 0) {
            layer.setBackpropGradientsViewArray(Nd4j.create(type, 1, count));
        }
    }

    /** Gives the whole parameter vector fixed numbers between −0.5 and 0.5, in memory's order. */
    void fill() {
        if (parameters != null) {
            for (long i = 0; i < parameters.length(); i++) {
                parameters.putScalar(i, (i * 37 % 101) / 101.0 - 0.5);
            }
        }
    }

    /** Numbers in the order in which the parameter lies in memory. */
    void set(String key, double[] values) {
        INDArray view = layer.getParam(key);
        view.assign(Nd4j.createFromArray(values).reshape(view.ordering(), view.shape()).castTo(type));
    }

    INDArray forward(double[] x) {
        return forward(x, true);
    }

    void mask(INDArray mask) {
        layer.feedForwardMaskArray(mask, org.deeplearning4j.nn.api.MaskState.Active, (int) mask.size(0));
    }

    /** In the order in which the parameter lies in memory. */
    double[] parameter(String key) {
        INDArray found = layer.getParam(key);
        return found.dup(found.ordering()).castTo(DataType.DOUBLE).data().asDouble();
    }

    /** One step of plain gradient descent with rate 1, of one parameter. */
    void subtract(String key) {
        layer.getParam(key).subi(gradient.getGradientFor(key));
    }

    INDArray forward(double[] x, boolean training) {
        INDArray in = Nd4j.createFromArray(x).reshape(inputShape).castTo(type);
        INDArray out = layer.activate(in, training, LayerWorkspaceMgr.noWorkspaces());
        outputShape = out.shape();
        return out;
    }

    INDArray backward(double[] slope) {
        INDArray dy = Nd4j.createFromArray(slope).reshape(outputShape).castTo(type);
        var found = layer.backpropGradient(dy, LayerWorkspaceMgr.noWorkspaces());
        gradient = found.getFirst();
        return found.getSecond();
    }

    /** In the order in which the parameter lies in memory. */
    double[] gradient(String key) {
        INDArray found = gradient.getGradientFor(key);
        return found.dup(found.ordering()).castTo(DataType.DOUBLE).data().asDouble();
    }

    static double[] numbers(INDArray array) {
        return array.dup('c').castTo(DataType.DOUBLE).data().asDouble();
    }
}
