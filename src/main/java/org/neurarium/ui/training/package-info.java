/**
 * The run bar and the live charts of a run. Uses {@code ui.common}, {@code ui.workspace} and packages without a window.
 * Start at {@link org.neurarium.ui.training.RunBarView} and {@link org.neurarium.ui.training.ChartsView}.
 */
@NullMarked
package org.neurarium.ui.training;

import org.jspecify.annotations.NullMarked;
