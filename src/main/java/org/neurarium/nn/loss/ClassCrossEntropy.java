package org.neurarium.nn.loss;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.lossfunctions.LossUtil;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * −Σ tᵢ ln pᵢ over the classes. With a softmax it is computed from the logits, Σ tᵢ (ln Σ e^{zⱼ} − zᵢ), with the exact
 * gradient (Σt)·y − t. The two subclasses differ in what p is for outputs that are not a softmax.
 */
public abstract class ClassCrossEntropy extends OutputLoss {

    private static final long serialVersionUID = 1;

    /** Outputs are kept above this before the logarithm, as in Keras. */
    static final double EPSILON = 1e-7;

    /** p from y, above {@link #EPSILON}, as a new array. */
    abstract INDArray probabilities(INDArray y);

    /** dL/dy. */
    abstract INDArray slope(INDArray labels, INDArray y);

    @Override
    protected INDArray elements(INDArray labels, INDArray preOutput, IActivation activation) {
        if (activation instanceof ActivationSoftmax) {
            INDArray shifted = preOutput.subColumnVector(preOutput.max(true, 1));
            INDArray logSum = Transforms.log(Transforms.exp(shifted, true).sum(true, 1), false); // [batch, 1]
            return shifted.subiColumnVector(logSum).muli(labels).negi();
        }
        return Transforms.log(probabilities(output(preOutput, activation)), false).muli(labels).negi();
    }

    @Override
    protected INDArray elementGradient(INDArray labels, INDArray preOutput, IActivation activation, @Nullable INDArray mask) {
        INDArray y = output(preOutput, activation);
        if (activation instanceof ActivationSoftmax) {
            INDArray counted = labels;
            if (mask != null && LossUtil.isPerOutputMasking(labels, mask)) {
                counted = labels.mul(mask.castTo(labels.dataType()));
            }
            return y.muliColumnVector(counted.sum(true, 1)).subi(counted);
        }
        return throughActivation(slope(labels, y), preOutput, activation, mask);
    }

    @Override
    protected boolean meanOverOutputs() {
        return false;
    }

    static INDArray atLeastEpsilon(INDArray y) {
        return Transforms.max(y, EPSILON, true);
    }
}
