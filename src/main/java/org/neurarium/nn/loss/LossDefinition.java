package org.neurarium.nn.loss;

import java.util.function.Supplier;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/**
 * A loss.
 *
 * @param id Keras' name in kebab case
 * @param formula the loss of one example in LaTeX, with target t, output y, n outputs
 * @param meanOverOutputs whether it is a mean over the outputs (else their sum); over the batch it is always a mean
 * @param factory makes the Deeplearning4j loss
 */
public record LossDefinition(String id, String formula, boolean meanOverOutputs, Supplier<ILossFunction> factory) {

    /** The Deeplearning4j loss. */
    public ILossFunction toDl4j() {
        return factory.get();
    }
}
