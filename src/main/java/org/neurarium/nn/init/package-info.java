/**
 * Weight initialisations in their published forms, each drawn from a stream of its own.
 *
 * <p>May use Deeplearning4j and ND4J. Start with {@link org.neurarium.nn.init.WeightInitCatalogue}.
 */
@NullMarked
package org.neurarium.nn.init;

import org.jspecify.annotations.NullMarked;
