package org.neurarium.nn.fused;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.regularization.L1Regularization;
import org.nd4j.linalg.learning.regularization.L2Regularization;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.neurarium.nn.activation.ActivationCatalogue;
import org.neurarium.nn.loss.LossCatalogue;
import org.neurarium.nn.optimize.Dl4jOptimizer;
import org.neurarium.nn.optimize.OptimizerCatalogue;

/** The Deeplearning4j network that a plan describes. */
final class Dl4jTwin {

    final MultiLayerNetwork net;

    Dl4jTwin(FusedPlan plan, double learningRate, float[] parameters) {
        Dl4jOptimizer optimizer = OptimizerCatalogue.find(plan.optimizer()).orElseThrow()
                .toDl4j(learningRate, plan.settings(), null);
        NeuralNetConfiguration.ListBuilder list = new NeuralNetConfiguration.Builder().seed(1).updater(optimizer.updater())
                .gradientNormalization(switch (plan.clipping().kind()) {
                    case NONE -> GradientNormalization.None;
                    case VALUE -> GradientNormalization.ClipElementWiseAbsoluteValue;
                    case NORM -> GradientNormalization.ClipL2PerParamType;
                }).gradientNormalizationThreshold(plan.clipping().threshold()).list();
        for (int l = 0; l < plan.layers().size(); l++) {
            list.layer(layer(plan, plan.layers().get(l), l == plan.layers().size() - 1, optimizer.decay()));
        }
        net = new MultiLayerNetwork(list.build());
        net.init();
        net.setParams(Nd4j.createFromArray(parameters).reshape(1, parameters.length));
    }

    private static BaseLayer layer(FusedPlan plan, FusedLayer l, boolean output, List<Regularization> decay) {
        List<Regularization> penalties = new ArrayList<>(decay);
        if (l.l1() != 0) {
            penalties.add(new L1Regularization(l.l1()));
        }
        if (l.l2() != 0) {
            penalties.add(new L2Regularization(2 * l.l2()));
        }
        IActivation activation = ActivationCatalogue.find(l.activation()).orElseThrow().toDl4j(l.activationParameters());
        BaseLayer layer = output
                ? new OutputLayer.Builder(LossCatalogue.find(plan.loss()).orElseThrow().toDl4j()).hasBias(l.hasBias())
                        .nIn(l.inputs()).nOut(l.units()).activation(activation).build()
                : new DenseLayer.Builder().hasBias(l.hasBias()).nIn(l.inputs()).nOut(l.units()).activation(activation).build();
        layer.setRegularization(penalties);
        layer.setRegularizationBias(new ArrayList<>(decay));
        return layer;
    }

    /** One step of its own fit. */
    void fit(float[] x, int xOffset, float[] t, int tOffset, int batch) {
        int inputs = net.layerInputSize(0);
        int units = net.layerSize(net.getnLayers() - 1);
        net.fit(Nd4j.createFromArray(java.util.Arrays.copyOfRange(x, xOffset, xOffset + batch * inputs)).reshape(batch, inputs),
                Nd4j.createFromArray(java.util.Arrays.copyOfRange(t, tOffset, tOffset + batch * units)).reshape(batch, units));
    }

    float[] parameters() {
        return net.params().dup().data().asFloat();
    }
}
