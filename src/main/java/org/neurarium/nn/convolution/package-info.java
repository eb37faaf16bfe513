/**
 * Convolution and pooling for images [batch, channels, height, width] and sequences [batch, features, time]: layers of
 * ours with fused CPU kernels, because Deeplearning4j's own take four to five times as long
 * (docs/decisions/0011-convolution.md). Uses DL4J, ND4J and the OpenBLAS binding.
 * Start at {@link org.neurarium.nn.convolution.ConvolutionBlock} and {@link org.neurarium.nn.convolution.WindowAxis}.
 */
@NullMarked
package org.neurarium.nn.convolution;

import org.jspecify.annotations.NullMarked;
