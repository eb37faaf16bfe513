package org.neurarium.nn.layer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.neurarium.nn.layer.ParamBlock.Role;

/** Lays the {@link ParamBlock}s of a {@link BlockLayer} one after the other into the flattened parameter vector. */
final class BlockParams implements ParamInitializer {

    static final BlockParams INSTANCE = new BlockParams();

    private BlockParams() {
    }

    private static List<ParamBlock> blocks(Layer layer) {
        return ((BlockLayer) layer).blocks();
    }

    private static List<String> keys(Layer layer, Role role) {
        return blocks(layer).stream().filter(b -> b.role() == role).map(ParamBlock::key).toList();
    }

    @Override
    public long numParams(NeuralNetConfiguration conf) {
        return numParams(conf.getLayer());
    }

    @Override
    public long numParams(Layer layer) {
        return blocks(layer).stream().mapToLong(ParamBlock::length).sum();
    }

    @Override
    public List<String> paramKeys(Layer layer) {
        return blocks(layer).stream().map(ParamBlock::key).toList();
    }

    @Override
    public List<String> weightKeys(Layer layer) {
        return keys(layer, Role.WEIGHT);
    }

    @Override
    public List<String> biasKeys(Layer layer) {
        return keys(layer, Role.BIAS);
    }

    @Override
    public boolean isWeightParam(Layer layer, String key) {
        return weightKeys(layer).contains(key);
    }

    @Override
    public boolean isBiasParam(Layer layer, String key) {
        return biasKeys(layer).contains(key);
    }

    @Override
    public Map<String, INDArray> init(NeuralNetConfiguration conf, @Nullable INDArray paramsView, boolean initializeParams) {
        Map<String, INDArray> params = Collections.synchronizedMap(new LinkedHashMap<>());
        if (paramsView == null) {
            return params; // a layer without parameters has no part of the vector
        }
        long offset = 0;
        INDArray flat = paramsView.reshape(paramsView.length());
        for (ParamBlock block : blocks(conf.getLayer())) {
            INDArray view = flat.get(NDArrayIndex.interval(offset, offset + block.length()));
            if (initializeParams) {
                block.filler().accept(view);
            }
            params.put(block.key(), shaped(view, block));
            conf.addVariable(block.key());
            offset += block.length();
        }
        return params;
    }

    @Override
    public Map<String, INDArray> getGradientsFromFlattened(NeuralNetConfiguration conf, INDArray gradientView) {
        Map<String, INDArray> gradients = new LinkedHashMap<>();
        long offset = 0;
        INDArray flat = gradientView.reshape(gradientView.length());
        for (ParamBlock block : blocks(conf.getLayer())) {
            INDArray view = flat.get(NDArrayIndex.interval(offset, offset + block.length()));
            gradients.put(block.key(), shaped(view, block));
            offset += block.length();
        }
        return gradients;
    }

    private static INDArray shaped(INDArray view, ParamBlock block) {
        return block.shape().length == 1 ? view : view.reshape('f', block.shape());
    }
}
