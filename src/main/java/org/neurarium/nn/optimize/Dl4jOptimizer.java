package org.neurarium.nn.optimize;

import java.util.List;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.regularization.Regularization;

/**
 * An optimizer as Deeplearning4j wants it.
 *
 * @param updater turns gradients into updates
 * @param decay to be added to the regularisation of every parameter, weights and biases alike (AdamW only)
 */
public record Dl4jOptimizer(IUpdater updater, List<Regularization> decay) {
}
