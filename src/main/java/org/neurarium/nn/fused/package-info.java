/**
 * One training step of a small dense network, done at once on the flattened parameters.
 *
 * <p>May use the catalogues of {@code nn} and the OpenBLAS binding. Start with {@link org.neurarium.nn.fused.FusedDenseNet}.
 */
@NullMarked
package org.neurarium.nn.fused;

import org.jspecify.annotations.NullMarked;
