/**
 * What plots share: ticks, number texts, marks of classes, pixel images, the square of the plane on screen.
 * Uses JavaFX and {@code ui.common}. Start at {@link org.neurarium.ui.common.plot.PlaneFrame}.
 */
@NullMarked
package org.neurarium.ui.common.plot;

import org.jspecify.annotations.NullMarked;
