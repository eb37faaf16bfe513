package org.neurarium.nn.loss;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * −mean over outputs of t·ln y + (1 − t)·ln(1 − y), as in Keras; Deeplearning4j sums.
 *
 * <p>With a sigmoid it is computed from the logits, max(z, 0) − z·t + ln(1 + e^{−|z|}), whose gradient y − t is exact
 * however saturated the unit. Other outputs are kept within [{@value #EPSILON}, 1 − {@value #EPSILON}], Keras' epsilon.
 */
public final class BinaryCrossEntropy extends OutputLoss {

    static final double EPSILON = 1e-7;

    private static final long serialVersionUID = 1;

    @Override
    protected INDArray elements(INDArray labels, INDArray preOutput, IActivation activation) {
        if (activation instanceof ActivationSigmoid) {
            INDArray tail = Transforms.log(Transforms.exp(Transforms.abs(preOutput, true).negi(), false).addi(1.0), false);
            return Transforms.max(preOutput, 0.0, true).subi(preOutput.mul(labels)).addi(tail);
        }
        INDArray y = clipped(preOutput, activation);
        INDArray no = Transforms.log(y.rsub(1.0), false).muli(labels.rsub(1.0));
        return Transforms.log(y, false).muli(labels).addi(no).negi();
    }

    @Override
    protected INDArray elementGradient(INDArray labels, INDArray preOutput, IActivation activation, @Nullable INDArray mask) {
        if (activation instanceof ActivationSigmoid) {
            return output(preOutput, activation).subi(labels);
        }
        INDArray y = clipped(preOutput, activation);
        INDArray slope = y.sub(labels).divi(y.rsub(1.0).muli(y));
        return throughActivation(slope, preOutput, activation, mask);
    }

    private static INDArray clipped(INDArray preOutput, IActivation activation) {
        INDArray y = output(preOutput, activation);
        return Transforms.min(Transforms.max(y, EPSILON, false), 1 - EPSILON, false);
    }

    @Override
    protected boolean meanOverOutputs() {
        return true;
    }
}
