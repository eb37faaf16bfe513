package org.neurarium.nn.recurrent;

import java.util.List;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;

/** One recurrent layer alone, in one precision. */
final class Rig {
    final Recurrent layer;
    final INDArray params;
    private final INDArray gradients;
    private final DataType type;

    Rig(CellKind cell, RecurrentOptions options, int inputs, int units, DataType type) {
        this.type = type;
        NeuralNetConfiguration conf = new NeuralNetConfiguration.Builder().seed(1).updater(new Sgd(1)).dataType(type)
                .layer(new RecurrentLayer.Builder(cell).options(options).nIn(inputs).nOut(units).build()).build();
        long count = conf.getLayer().initializer().numParams(conf);
        params = Nd4j.create(type, 1, count);
        gradients = Nd4j.create(type, 1, count);
        layer = (Recurrent) conf.getLayer().instantiate(conf, List.of(), 0, params, true, type);
        layer.setBackpropGradientsViewArray(gradients);
    }

    void set(String key, double[] rowMajor) {
        INDArray view = layer.getParam(key);
        view.assign(array(rowMajor, view.shape()));
    }

    INDArray array(double[] rowMajor, long... shape) {
        return Nd4j.createFromArray(rowMajor).reshape('c', shape).castTo(type);
    }

    /** @param x [batch, time, features], as documents write sequences */
    INDArray forward(INDArray x, @Nullable INDArray mask) {
        layer.feedForwardMaskArray(mask, null, (int) x.size(0));
        layer.setInput(x.permute(0, 2, 1), LayerWorkspaceMgr.noWorkspaces());
        return layer.activate(true, LayerWorkspaceMgr.noWorkspaces());
    }

    /** dL/dx, in Deeplearning4j's order of axes. */
    INDArray backward(INDArray slope) {
        Pair<Gradient, INDArray> result = layer.backpropGradient(slope, LayerWorkspaceMgr.noWorkspaces());
        return result.getSecond();
    }

    INDArray gradient(String key) {
        return layer.conf().getLayer().initializer().getGradientsFromFlattened(layer.conf(), gradients).get(key);
    }

    static double[] rowMajor(INDArray array) {
        return array.castTo(DataType.DOUBLE).dup('c').data().asDouble();
    }
}
