package org.neurarium.nn.loss;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** Mean over outputs of max(0, 1 − t·y) with t = ±1; labels of 0 count as −1, as in Keras. */
public final class Hinge extends OutputLoss {

    private static final long serialVersionUID = 1;

    @Override
    protected INDArray elements(INDArray labels, INDArray preOutput, IActivation activation) {
        INDArray margin = output(preOutput, activation).muli(signs(labels));
        return Transforms.max(margin.rsubi(1.0), 0.0, false);
    }

    @Override
    protected INDArray elementGradient(INDArray labels, INDArray preOutput, IActivation activation, @Nullable INDArray mask) {
        INDArray signs = signs(labels);
        INDArray violated = output(preOutput, activation).muli(signs).lt(1.0).castTo(labels.dataType());
        return throughActivation(violated.muli(signs).negi(), preOutput, activation, mask);
    }

    /** t, with 0 turned into −1. */
    private static INDArray signs(INDArray labels) {
        return labels.sub(labels.eq(0.0).castTo(labels.dataType()));
    }

    @Override
    protected boolean meanOverOutputs() {
        return true;
    }
}
