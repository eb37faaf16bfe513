package org.neurarium.nn.attention;

import java.util.Map;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.neurarium.nn.init.WeightInitCatalogue;
import org.neurarium.nn.layer.BlockLayer;
import org.neurarium.nn.layer.Glass;
import org.neurarium.nn.layer.SideInputs;

/** One layer alone, driven as Deeplearning4j drives it. */
final class Bench {

    final BaseLayer<?> layer;
    private final DataType type;
    private final Map<String, INDArray> gradients;

    Bench(BlockLayer conf, DataType type) {
        this.type = type;
        if (conf.getWeightInitFn() == null) {
            conf.setWeightInitFn(WeightInitCatalogue.find("glorot-uniform").orElseThrow().toDl4j(4));
        }
        NeuralNetConfiguration whole = new NeuralNetConfiguration.Builder().layer(conf).build();
        long count = conf.initializer().numParams(conf);
        INDArray params = count == 0 ? null : Nd4j.zeros(type, 1, count);
        INDArray slopes = count == 0 ? null : Nd4j.zeros(type, 1, count);
        layer = (BaseLayer<?>) conf.instantiate(whole, null, 0, params, true, type);
        if (slopes != null) {
            layer.setBackpropGradientsViewArray(slopes);
        }
        gradients = slopes == null ? Map.of() : conf.initializer().getGradientsFromFlattened(whole, slopes);
    }

    INDArray param(String key) {
        return layer.getParam(key);
    }

    INDArray gradient(String key) {
        return gradients.get(key);
    }

    INDArray forward(INDArray x, @Nullable INDArray memory, boolean training) {
        if (memory != null) {
            ((SideInputs) layer).sideInputs(java.util.List.of(memory.castTo(type)));
        }
        layer.setInput(x.castTo(type), LayerWorkspaceMgr.noWorkspaces());
        return layer.activate(training, LayerWorkspaceMgr.noWorkspaces());
    }

    INDArray backward(INDArray epsilon) {
        Pair<?, INDArray> result = layer.backpropGradient(epsilon.castTo(type), LayerWorkspaceMgr.noWorkspaces());
        return result.getSecond();
    }

    Glass glass() {
        return (Glass) layer;
    }
}
