/**
 * Optimizers on loss surfaces: a race, and plain descent with rates too small, right and too large. Uses
 * {@code lab.surface}, {@code lesson.contest} and {@code ui.lab.stage}. Start at {@link org.neurarium.ui.lab.surface.RaceViewModel}.
 */
@NullMarked
package org.neurarium.ui.lab.surface;

import org.jspecify.annotations.NullMarked;
