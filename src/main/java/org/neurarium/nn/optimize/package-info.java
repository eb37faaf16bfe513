/**
 * First-order updaters by name, and L-BFGS as a function minimiser.
 *
 * <p>May use Deeplearning4j and ND4J; {@link org.neurarium.nn.optimize.Lbfgs} needs neither. Start with
 * {@link org.neurarium.nn.optimize.OptimizerCatalogue}.
 */
@NullMarked
package org.neurarium.nn.optimize;

import org.jspecify.annotations.NullMarked;
