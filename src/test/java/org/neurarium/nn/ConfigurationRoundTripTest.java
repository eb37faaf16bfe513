package org.neurarium.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.schedule.ISchedule;
import org.nd4j.linalg.schedule.ScheduleType;
import org.nd4j.linalg.schedule.StepSchedule;
import org.neurarium.nn.activation.ActivationCatalogue;
import org.neurarium.nn.activation.ActivationFunction;
import org.neurarium.nn.init.WeightInitCatalogue;
import org.neurarium.nn.init.WeightInitRule;
import org.neurarium.nn.loss.LossCatalogue;
import org.neurarium.nn.loss.LossDefinition;
import org.neurarium.nn.optimize.Dl4jOptimizer;
import org.neurarium.nn.optimize.OptimizerCatalogue;
import org.neurarium.nn.optimize.OptimizerDefinition;

/** Everything of ours that goes into a Deeplearning4j configuration comes out of its JSON as it went in. */
class ConfigurationRoundTripTest {

    private static MultiLayerConfiguration conf(IActivation activation, ILossFunction loss, IWeightInit init, Dl4jOptimizer optimizer) {
        List<Regularization> decay = new ArrayList<>(optimizer.decay());
        return new NeuralNetConfiguration.Builder().updater(optimizer.updater()).weightInit(init).regularization(decay)
                .regularizationBias(decay).list().layer(new DenseLayer.Builder().nIn(2).nOut(3).activation(activation).build())
                .layer(new OutputLayer.Builder(loss).nIn(3).nOut(1).activation(new ActivationSigmoid()).build()).build();
    }

    private static Dl4jOptimizer optimizer(String id) {
        ISchedule schedule = new StepSchedule(ScheduleType.ITERATION, 0.4, 0.5, 10);
        return OptimizerCatalogue.find(id).orElseThrow().toDl4j(0.4, Map.of(), schedule);
    }

    private static void check(IActivation activation, String loss, String init, String optimizer) {
        MultiLayerConfiguration conf = conf(activation, LossCatalogue.find(loss).orElseThrow().toDl4j(),
                WeightInitCatalogue.find(init).orElseThrow().toDl4j(0.3, 7), optimizer(optimizer));
        MultiLayerConfiguration read = MultiLayerConfiguration.fromJson(conf.toJson());
        assertEquals(conf, read);
        assertEquals(conf.toJson(), read.toJson());
        assertEquals(conf, conf.clone());
    }

    @Test
    void everyPartSurvives() {
        for (ActivationFunction f : ActivationCatalogue.all()) {
            if (f.isElementwise()) {
                double[] p = f.defaults();
                for (int i = 0; i < p.length; i++) {
                    p[i] = 0.35 + i; // not the default
                }
                check(f.toDl4j(p), "hinge", "zeros", "sgd");
            }
        }
        for (LossDefinition loss : LossCatalogue.all()) {
            check(new ActivationSigmoid(), loss.id(), "constant", "momentum");
        }
        for (WeightInitRule rule : WeightInitCatalogue.all()) {
            check(new ActivationSigmoid(), "perceptron-criterion", rule.id(), "adamw");
        }
        for (OptimizerDefinition o : OptimizerCatalogue.all()) {
            if (o.isFirstOrder()) {
                check(new ActivationSigmoid(), "hinge", "zeros", o.id());
            }
        }
    }
}
