package org.neurarium.nn.layer;

import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.weights.WeightInitConstant;
import org.neurarium.nn.activation.BinaryStep;
import org.neurarium.nn.loss.PerceptronCriterion;

/** Rosenblatt's perceptron as a Deeplearning4j layer. */
public final class PerceptronLayers {

    private PerceptronLayers() {
    }

    /**
     * An output layer of step units. Trained by plain gradient descent with batches of one it performs the perceptron
     * rule w ← w + η(t − y)x, b ← b + η(t − y); see {@link PerceptronCriterion}. Starts at zero, as Rosenblatt's did;
     * set another weight initialisation on the builder if wanted.
     */
    public static OutputLayer.Builder output(int units) {
        return new OutputLayer.Builder(new PerceptronCriterion()).activation(new BinaryStep()).nOut(units)
                .weightInit(new WeightInitConstant(0));
    }
}
