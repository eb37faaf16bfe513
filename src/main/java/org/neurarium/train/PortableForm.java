package org.neurarium.train;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.wrapper.BaseWrapperLayer;
import org.deeplearning4j.nn.weights.WeightInitXavier;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossBinaryXENT;
import org.nd4j.linalg.lossfunctions.impl.LossHinge;
import org.nd4j.linalg.lossfunctions.impl.LossMAE;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.nd4j.linalg.lossfunctions.impl.LossNegativeLogLikelihood;
import org.neurarium.compile.CompiledNetwork;
import org.neurarium.compile.ParameterBlock;
import org.neurarium.nn.convolution.StandardForm;
import org.neurarium.nn.layer.PureActivation;
import org.neurarium.nn.loss.BinaryCrossEntropy;
import org.neurarium.nn.loss.CategoricalCrossEntropy;
import org.neurarium.nn.loss.Hinge;
import org.neurarium.nn.loss.MeanAbsoluteError;
import org.neurarium.nn.loss.NegativeLogLikelihood;
import org.neurarium.nn.recurrent.RecurrentLayer;
import org.neurarium.nn.recurrent.StockForm;

/**
 * A network's configuration in DL4J's own classes wherever DL4J has one, for programs that do not have ours. Outputs
 * are the same. What matters for going on training only becomes DL4J's: losses may differ by a constant factor (mean
 * or sum over outputs), the learning rate is constant, initial weights are not drawn any more. Layers and activation
 * functions that DL4J lacks stay ours.
 */
final class PortableForm {
    private static final Map<Class<?>, Supplier<ILossFunction>> LOSSES = Map.of(
            BinaryCrossEntropy.class, LossBinaryXENT::new,
            CategoricalCrossEntropy.class, LossMCXENT::new,
            NegativeLogLikelihood.class, LossNegativeLogLikelihood::new,
            Hinge.class, LossHinge::new,
            MeanAbsoluteError.class, LossMAE::new);

    private PortableForm() {
    }

    static ComputationGraphConfiguration of(CompiledNetwork network, double learningRate) {
        ComputationGraphConfiguration portable = network.configuration().clone();
        FlattenForm.of(network).forEach(f -> portable.getVertices().put(f.vertex(), f.portable()));
        TurnedForm.of(network).forEach(f -> f.put(portable));
        for (GraphVertex vertex : portable.getVertices().values()) {
            if (vertex instanceof LayerVertex holder) {
                Layer layer = holder.getLayerConf().getLayer();
                Layer stock = layer instanceof RecurrentLayer ours ? StockForm.of(ours).orElse(layer)
                        : layer instanceof PureActivation ours ? ours.stock() : StandardForm.of(layer).orElse(layer);
                holder.getLayerConf().setLayer(stock);
                replace(stock, learningRate);
            }
        }
        return portable;
    }

    /**
     * Puts a flat parameter vector into the order of the portable form, or back, in place.
     *
     * @param toPortable else from it
     */
    static void rearrange(CompiledNetwork network, float[] parameters, boolean toPortable) {
        FlattenForm.of(network).forEach(f -> f.rearrange(network, parameters, toPortable));
        Set<String> turned = new HashSet<>();
        TurnedForm.of(network).forEach(f -> turned.add(f.vertex()));
        Set<String> done = new HashSet<>();
        for (ParameterBlock block : network.parameters()) {
            boolean first = done.add(block.vertex()); // blocks come by offset: the first begins the layer
            if (first && network.configuration().getVertices().get(block.vertex()) instanceof LayerVertex holder
                    && holder.getLayerConf().getLayer() instanceof RecurrentLayer layer && (turned.contains(block.vertex()) || StockForm.of(layer).isPresent())) {
                StockForm.rearrange(layer, parameters, block.offset(), toPortable);
            }
        }
    }

    private static void replace(Layer layer, double learningRate) {
        if (layer instanceof BaseWrapperLayer wrapper) {
            replace(wrapper.getUnderlying(), learningRate);
            return;
        }
        if (layer instanceof RecurrentLayer ours) {
            ours.setRecurrentInit(new WeightInitXavier());
        }
        if (layer instanceof BaseLayer base) {
            base.setWeightInitFn(new WeightInitXavier());
            settle(base.getIUpdater(), learningRate);
            settle(base.getBiasUpdater(), learningRate);
        }
        if (layer instanceof BaseOutputLayer output) {
            Supplier<ILossFunction> standard = LOSSES.get(output.getLossFn().getClass());
            if (standard != null) {
                output.setLossFn(standard.get());
            }
        }
    }

    private static void settle(@org.jspecify.annotations.Nullable IUpdater updater, double learningRate) {
        if (updater != null && updater.hasLearningRate()) {
            updater.setLrAndSchedule(learningRate, null);
        }
    }
}
