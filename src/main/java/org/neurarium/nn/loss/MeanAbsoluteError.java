package org.neurarium.nn.loss;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** Mean over outputs of |y − t|. Deeplearning4j's own forgets the mean in its scores per example. */
public final class MeanAbsoluteError extends OutputLoss {

    private static final long serialVersionUID = 1;

    @Override
    protected INDArray elements(INDArray labels, INDArray preOutput, IActivation activation) {
        return Transforms.abs(output(preOutput, activation).subi(labels), false);
    }

    @Override
    protected INDArray elementGradient(INDArray labels, INDArray preOutput, IActivation activation, @Nullable INDArray mask) {
        INDArray slope = Transforms.sign(output(preOutput, activation).subi(labels), false);
        return throughActivation(slope, preOutput, activation, mask);
    }

    @Override
    protected boolean meanOverOutputs() {
        return true;
    }
}
