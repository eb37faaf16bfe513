/**
 * Computations shown step by step, in plain Java: nothing here knows a network or a window. May use {@code document} and
 * the JDK. Start reading at {@link org.neurarium.lab.decode.BeamSearch}.
 */
@NullMarked
package org.neurarium.lab;

import org.jspecify.annotations.NullMarked;
