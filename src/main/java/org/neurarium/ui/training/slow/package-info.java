/**
 * Slow motion: one update of the open network, phase by phase, with its real numbers. Start at
 * {@link org.neurarium.ui.training.slow.SlowMotionViewModel}.
 */
@NullMarked
package org.neurarium.ui.training.slow;

import org.jspecify.annotations.NullMarked;
