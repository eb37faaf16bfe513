package org.neurarium.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.dropout.IDropout;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.neurarium.document.Choice;
import org.neurarium.document.Settings;
import org.neurarium.document.Training;
import org.neurarium.nn.activation.ActivationCatalogue;
import org.neurarium.nn.init.WeightInitCatalogue;
import org.neurarium.nn.layer.InvertedDropout;
import org.neurarium.nn.loss.LossCatalogue;
import org.neurarium.nn.optimize.Dl4jOptimizer;
import org.neurarium.nn.optimize.OptimizerCatalogue;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.learning.regularization.L1Regularization;
import org.nd4j.linalg.learning.regularization.L2Regularization;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/**
 * The only place where the conventions of project files, which are Keras', become Deeplearning4j's:
 * <ul>
 * <li>L2 is λΣw² here and ½λΣw² there: λ is doubled;
 * <li>a dropout rate is the share that is dropped here and the probability of keeping there ({@code nn}'s dropout, which
 *     also shows its mask, takes the share);
 * <li>the mean over outputs in losses, the distributions of initial weights and the updaters' forms are those of
 *     {@code nn}'s catalogues, where Deeplearning4j's differ;
 * <li>biases start at 0 and are not penalised.
 * </ul>
 */
final class Conventions {
    private final Training training;
    private final Dl4jOptimizer optimizer;

    Conventions(Training training, LearningRate rate) {
        this.training = training;
        this.optimizer = optimizer(training.optimizer(), rate);
    }

    /** L-BFGS is not an updater: its network gets a plain one, which its stepper does not use. */
    private static Dl4jOptimizer optimizer(Choice written, LearningRate rate) {
        Choice choice = org.neurarium.compile.OptimizerCatalogue.effective(written);
        var definition = OptimizerCatalogue.find(choice.kind()).orElseThrow();
        if (!definition.isFirstOrder()) {
            return new Dl4jOptimizer(new Sgd(1), List.of());
        }
        Map<String, Double> settings = new HashMap<>();
        definition.parameters().forEach(p -> settings.put(p.name(), choice.settings().number(p.name(), p.defaultValue())));
        return definition.toDl4j(rate.base(), settings, rate);
    }

    Dl4jOptimizer optimizer() {
        return optimizer;
    }

    IWeightInit initialisation(Settings settings) {
        return initialisation(settings.text("kernelInitializer", training.weightInit()));
    }

    IWeightInit initialisation(String id) {
        return WeightInitCatalogue.find(id).orElseThrow().toDl4j(training.seed());
    }

    <B extends BaseLayer.Builder<B>> B weights(B builder, Settings settings) {
        builder.regularization(penalties(settings.number("l1", training.l1()), settings.number("l2", training.l2())));
        builder.regularizationBias(new ArrayList<>(optimizer.decay()));
        return builder.weightInit(initialisation(settings)).biasInit(0);
    }

    private List<Regularization> penalties(double l1, double l2) {
        List<Regularization> all = new ArrayList<>();
        if (l1 > 0) {
            all.add(new L1Regularization(l1));
        }
        if (l2 > 0) {
            all.add(new L2Regularization(2 * l2));
        }
        all.addAll(optimizer.decay());
        return all;
    }

    static IActivation activation(String id, List<Double> parameters) {
        double[] values = parameters.stream().mapToDouble(Double::doubleValue).toArray();
        return ActivationCatalogue.find(id).orElseThrow().toDl4j(values);
    }

    static ILossFunction loss(String id) {
        return LossCatalogue.find(id).orElseThrow().toDl4j();
    }

    static IDropout dropout(double rate) {
        return new InvertedDropout(rate);
    }
}
