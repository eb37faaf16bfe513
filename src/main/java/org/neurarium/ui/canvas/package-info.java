/**
 * The canvas on which networks are built: nodes with live miniatures, wires, links between units, palette.
 * Geometry and commands ({@link org.neurarium.ui.canvas.CanvasScene}, {@link org.neurarium.ui.canvas.CanvasViewModel})
 * know no toolkit; views draw them. Uses {@code ui.common}, {@code ui.workspace} and packages without a window.
 * Start at {@link org.neurarium.ui.canvas.CanvasView}.
 */
@NullMarked
package org.neurarium.ui.canvas;

import org.jspecify.annotations.NullMarked;
