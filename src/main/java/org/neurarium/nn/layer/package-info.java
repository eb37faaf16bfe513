/**
 * Deeplearning4j layers of our own: learned activations, maxout, drop-connect, dropout that shows its mask.
 *
 * <p>May use {@code nn.activation} and Deeplearning4j. Start with {@link org.neurarium.nn.layer.LearnedActivationLayer}.
 */
@NullMarked
package org.neurarium.nn.layer;

import org.jspecify.annotations.NullMarked;
