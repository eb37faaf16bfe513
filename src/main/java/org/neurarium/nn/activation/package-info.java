/**
 * Activation functions: one catalogue of formulas, curves and parameters, and the ND4J activations that
 * Deeplearning4j lacks or gets wrong.
 *
 * <p>Start with {@link org.neurarium.nn.activation.ActivationCatalogue}. Functions with learned parameters are
 * layers, in {@link org.neurarium.nn.layer}.
 */
@NullMarked
package org.neurarium.nn.activation;

import org.jspecify.annotations.NullMarked;
