package org.neurarium.nn.layer;

import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * An activation function on its own that leaves what arrives as it is. Deeplearning4j's own writes its result over its input
 * outside training, so that a branch beside it, and whoever looks at the layer below, gets numbers that are not that layer's.
 */
public final class PureActivation extends ActivationLayer {

    private static final long serialVersionUID = 1;

    /** For reading configurations back. */
    public PureActivation() {
        super(new Builder());
    }

    public PureActivation(IActivation function) {
        super(function);
    }

    /** The same as Deeplearning4j has it. */
    public ActivationLayer stock() {
        ActivationLayer stock = new ActivationLayer(getActivationFn());
        stock.setLayerName(getLayerName());
        return stock;
    }

    @Override
    public Layer instantiate(NeuralNetConfiguration conf, Collection<TrainingListener> listeners, int layerIndex,
            INDArray layerParamsView, boolean initializeParams, DataType networkDataType) {
        Copying layer = new Copying(conf, networkDataType);
        layer.setListeners(listeners);
        layer.setIndex(layerIndex);
        layer.setParamsViewArray(layerParamsView);
        layer.setParamTable(initializer().init(conf, layerParamsView, initializeParams));
        layer.setConf(conf);
        return layer;
    }

    private static final class Copying extends org.deeplearning4j.nn.layers.ActivationLayer {

        private static final long serialVersionUID = 1;

        Copying(NeuralNetConfiguration conf, DataType type) {
            super(conf, type);
        }

        @Override
        public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
            assertInputSet(false);
            INDArray copy = workspaces.dup(ArrayType.ACTIVATIONS, input, input.ordering());
            return layerConf().getActivationFn().getActivation(copy, training);
        }
    }
}
