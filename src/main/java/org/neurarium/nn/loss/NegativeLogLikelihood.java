package org.neurarium.nn.loss;

import org.nd4j.linalg.api.ndarray.INDArray;

/** −Σ tᵢ ln yᵢ with the outputs taken as probabilities as they are; equal to the cross-entropy after a softmax. */
public final class NegativeLogLikelihood extends ClassCrossEntropy {

    private static final long serialVersionUID = 1;

    @Override
    INDArray probabilities(INDArray y) {
        return atLeastEpsilon(y);
    }

    @Override
    INDArray slope(INDArray labels, INDArray y) {
        return labels.div(atLeastEpsilon(y)).negi();
    }
}
