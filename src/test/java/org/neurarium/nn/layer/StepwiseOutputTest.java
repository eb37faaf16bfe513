package org.neurarium.nn.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;
import org.neurarium.nn.loss.CategoricalCrossEntropy;

class StepwiseOutputTest {
    private static final int BATCH = 3;
    private static final int TIME = 4;
    private static final int IN = 2;
    private static final int CLASSES = 3;

    private final INDArray x = Nd4j.linspace(DataType.DOUBLE, -1, 0.11, BATCH * IN * TIME).reshape(BATCH, IN, TIME);
    private final INDArray mask = Nd4j.create(new double[][] {{1, 1, 1, 1}, {1, 1, 0, 0}, {1, 0, 0, 0}});

    private static ComputationGraph graph() {
        ComputationGraphConfiguration conf = new NeuralNetConfiguration.Builder().seed(3).dataType(DataType.DOUBLE)
                .updater(new NoOp()).graphBuilder().addInputs("in")
                .addLayer("out", new StepwiseOutputLayer.Builder(new CategoricalCrossEntropy()).nIn(IN).nOut(CLASSES)
                        .activation(new ActivationSoftmax()).build(), "in")
                .setOutputs("out").setInputTypes(InputType.recurrent(IN, TIME)).build();
        ComputationGraph graph = new ComputationGraph(conf);
        graph.init();
        return graph;
    }

    private static INDArray labels() {
        INDArray labels = Nd4j.zeros(DataType.DOUBLE, BATCH, CLASSES, TIME);
        for (int b = 0; b < BATCH; b++) {
            for (int t = 0; t < TIME; t++) {
                labels.putScalar(new int[] {b, (b + 2 * t) % CLASSES, t}, 1);
            }
        }
        return labels;
    }

    private double score(ComputationGraph graph, INDArray labels) {
        graph.setInputs(x);
        graph.setLabels(labels);
        graph.setLayerMaskArrays(null, new INDArray[] {mask});
        graph.computeGradientAndScore();
        return graph.score();
    }

    /** −log p of the right class, averaged over the seven steps asked for; written out from the network's own outputs. */
    @Test
    void lossIsTheMeanOverTheStepsAskedFor() {
        ComputationGraph graph = graph();
        INDArray labels = labels();
        INDArray p = graph.outputSingle(x);
        double sum = 0;
        for (int b = 0; b < BATCH; b++) {
            for (int t = 0; t < TIME; t++) {
                double log = Math.log(p.getDouble(b, (b + 2 * t) % CLASSES, t));
                sum -= mask.getDouble(b, t) * log;
            }
        }
        assertEquals(sum / 7, score(graph, labels), 1e-9);
    }

    /** Central differences; Deeplearning4j's gradient is the batch size times the mean's. */
    @Test
    void gradientIsThatOfTheLoss() {
        ComputationGraph graph = graph();
        INDArray labels = labels();
        score(graph, labels);
        INDArray gradient = graph.gradient().gradient().dup();
        INDArray p = graph.params();
        for (long i = 0; i < p.length(); i++) {
            double kept = p.getDouble(i);
            p.putScalar(i, kept + 1e-5);
            double above = score(graph, labels);
            p.putScalar(i, kept - 1e-5);
            double below = score(graph, labels);
            p.putScalar(i, kept);
            assertEquals((above - below) / 2e-5, gradient.getDouble(i) / BATCH, 1e-8, "parameter " + i);
        }
    }
}
