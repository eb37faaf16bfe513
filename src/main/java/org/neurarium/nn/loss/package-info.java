/**
 * Losses with Keras' names and Keras' definitions, computed from logits where that is what keeps them finite.
 *
 * <p>May use Deeplearning4j and ND4J. Start with {@link org.neurarium.nn.loss.LossCatalogue}.
 */
@NullMarked
package org.neurarium.nn.loss;

import org.jspecify.annotations.NullMarked;
