package org.neurarium.nn.loss;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Rosenblatt's perceptron criterion Σ (y − t)·z with y the step of z: how far the wrongly decided examples lie on the
 * wrong side, 0 for the others.
 *
 * <p>Its gradient by z is y − t, so one step of plain gradient descent on one example is the perceptron rule
 * w ← w + η (t − y) x. It does not ask the activation for its derivative, which is zero.
 */
public final class PerceptronCriterion extends OutputLoss {

    private static final long serialVersionUID = 1;

    @Override
    protected INDArray elements(INDArray labels, INDArray preOutput, IActivation activation) {
        return output(preOutput, activation).subi(labels).muli(preOutput);
    }

    @Override
    protected INDArray elementGradient(INDArray labels, INDArray preOutput, IActivation activation, @Nullable INDArray mask) {
        return output(preOutput, activation).subi(labels);
    }

    @Override
    protected boolean meanOverOutputs() {
        return false;
    }
}
