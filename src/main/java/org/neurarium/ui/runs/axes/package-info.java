/**
 * Parallel coordinates of runs: one axis for each setting that differs and for the outcomes, one line for each run. May
 * use {@code ui.common} and what is below the window. Start at {@link org.neurarium.ui.runs.axes.AxesPane}.
 */
@NullMarked
package org.neurarium.ui.runs.axes;

import org.jspecify.annotations.NullMarked;
