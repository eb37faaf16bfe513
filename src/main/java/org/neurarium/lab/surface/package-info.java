/**
 * Loss surfaces over one or two weights, and optimizers that go down them step by step. Uses the JDK only. Start reading
 * at {@link org.neurarium.lab.surface.Descent}.
 */
@NullMarked
package org.neurarium.lab.surface;

import org.jspecify.annotations.NullMarked;
