/**
 * Activation functions with their slopes, the very functions that networks train with. Uses {@code nn.activation} and
 * {@code ui.lab.stage}. Start at {@link org.neurarium.ui.lab.activation.ActivationViewModel}.
 */
@NullMarked
package org.neurarium.ui.lab.activation;

import org.jspecify.annotations.NullMarked;
