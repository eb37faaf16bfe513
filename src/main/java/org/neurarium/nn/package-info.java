/**
 * The project's own numerics: activation functions, losses, weight initialisations, updaters and layers for
 * Deeplearning4j, and fused kernels that do one training step faster than it can.
 *
 * <p>May use Deeplearning4j, ND4J, the OpenBLAS binding and the JDK; nothing else of this project. Start with the
 * catalogues: {@link org.neurarium.nn.activation.ActivationCatalogue}, {@link org.neurarium.nn.loss.LossCatalogue},
 * {@link org.neurarium.nn.init.WeightInitCatalogue}, {@link org.neurarium.nn.optimize.OptimizerCatalogue}; then
 * {@link org.neurarium.nn.fused.FusedDenseNet}.
 */
@NullMarked
package org.neurarium.nn;

import org.jspecify.annotations.NullMarked;
