/**
 * What is wrong with a network while it is being drawn: wiring, settings, shapes. Pure, without Deeplearning4j's engine.
 * Uses {@code document} and {@code layer}. Start at {@link org.neurarium.compile.check.Survey}.
 */
@NullMarked
package org.neurarium.compile.check;

import org.jspecify.annotations.NullMarked;
