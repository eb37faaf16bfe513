/**
 * Attention and what stands beside it, as Deeplearning4j layers of our own: multi-head attention, attention with one of three
 * scores, positional encoding, layer normalisation, token embedding. Deeplearning4j's attention layers double their gradient.
 *
 * <p>Every layer has two forms that compute the same: kernels in single precision on the processor, and array operations for
 * double precision and other backends. Inside the kernels a sequence is a matrix with one row per token, {@code [batch·time,
 * features]}, so that a projection is one product; that is also how results lie in memory, seen through a permuted
 * {@code [batch, features, time]}.
 *
 * <p>May use {@code nn.layer}, {@code nn.fused}, Deeplearning4j and the OpenBLAS binding. Start with
 * {@link org.neurarium.nn.attention.MultiHeadAttentionLayer} and {@link org.neurarium.nn.attention.SoftmaxAttention}.
 */
@NullMarked
package org.neurarium.nn.attention;

import org.jspecify.annotations.NullMarked;
