/**
 * Sweeps in the window: which settings to vary, the runs in the background, how far they are. May use {@code store},
 * {@code ui.workspace} and what is below. Start at {@link org.neurarium.ui.runs.sweep.SweepRoom}.
 */
@NullMarked
package org.neurarium.ui.runs.sweep;

import org.jspecify.annotations.NullMarked;
