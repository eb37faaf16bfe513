/**
 * The examples as a hidden layer sees them, with the plane's grid bent along.
 * Uses {@code ui.common}, {@code ui.workspace} and packages without a window.
 * Start at {@link org.neurarium.ui.viz.hidden.HiddenSpaceView}.
 */
@NullMarked
package org.neurarium.ui.viz.hidden;

import org.jspecify.annotations.NullMarked;
