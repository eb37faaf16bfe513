package org.neurarium.nn.layer;

import java.util.Optional;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Runs a {@link DropConnectLayer}: the mask drawn in the forward pass also multiplies the weights' gradient. */
public final class DropConnect extends BaseLayer<DropConnectLayer> {

    private static final long serialVersionUID = 1;

    private transient @Nullable INDArray mask;
    private transient @Nullable INDArray lastMask;

    DropConnect(NeuralNetConfiguration conf, DataType dataType) {
        super(conf, dataType);
    }

    /** The mask of the last training step, 0 or 1/(1−rate), [nIn, nOut]. */
    public Optional<INDArray> lastMask() {
        return Optional.ofNullable(lastMask);
    }

    @Override
    protected INDArray getParamWithNoise(String param, boolean training, LayerWorkspaceMgr workspaces) {
        INDArray plain = getParam(param);
        if (!training || !param.equals(DefaultParamInitializer.WEIGHT_KEY)) {
            return plain;
        }
        INDArray current = mask;
        if (current == null) {
            try (MemoryWorkspace outside = Nd4j.getWorkspaceManager().scopeOutOfWorkspaces()) {
                current = InvertedDropout.drawMask(plain.shape(), plain.dataType(), layerConf().rate());
            }
            mask = current;
            lastMask = current;
        }
        return plain.mul(current);
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        Pair<Gradient, INDArray> result = super.backpropGradient(epsilon, workspaces);
        INDArray used = mask;
        if (used != null) {
            gradientViews.get(DefaultParamInitializer.WEIGHT_KEY).muli(used);
        }
        mask = null;
        return result;
    }

    @Override
    public void clearNoiseWeightParams() {
        mask = null;
        super.clearNoiseWeightParams();
    }

    @Override
    public void clear() {
        mask = null;
        super.clear();
    }

    @Override
    public boolean isPretrainLayer() {
        return false;
    }
}
