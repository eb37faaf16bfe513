/** Tests of the canvas: geometry and commands without a toolkit, gestures with one. Start at {@link org.neurarium.ui.canvas.CanvasGestureTest}. */
@NullMarked
package org.neurarium.ui.canvas;

import org.jspecify.annotations.NullMarked;
