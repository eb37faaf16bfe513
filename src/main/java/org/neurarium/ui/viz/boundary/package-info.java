/**
 * What the network, or one of its units, says over the plane of two features, with the examples on it; painting points.
 * Uses {@code ui.common}, {@code ui.workspace} and packages without a window.
 * Start at {@link org.neurarium.ui.viz.boundary.BoundaryView}.
 */
@NullMarked
package org.neurarium.ui.viz.boundary;

import org.jspecify.annotations.NullMarked;
