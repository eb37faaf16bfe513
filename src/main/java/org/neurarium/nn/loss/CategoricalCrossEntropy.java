package org.neurarium.nn.loss;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Keras' categorical cross-entropy: outputs that are not a softmax are first divided by their sum, p = y/Σy. */
public final class CategoricalCrossEntropy extends ClassCrossEntropy {

    private static final long serialVersionUID = 1;

    @Override
    INDArray probabilities(INDArray y) {
        INDArray positive = atLeastEpsilon(y);
        return positive.diviColumnVector(positive.sum(true, 1));
    }

    /** With y held above ε: −tᵢ/yᵢ + Σt/Σy. */
    @Override
    INDArray slope(INDArray labels, INDArray y) {
        INDArray positive = atLeastEpsilon(y);
        INDArray common = labels.sum(true, 1).diviColumnVector(positive.sum(true, 1)); // [batch, 1]
        return labels.div(positive).negi().addiColumnVector(common);
    }
}
