/**
 * Convolution seen from inside: filters, feature maps of the example looked at, what a cell sees and how it is computed, and
 * a digit drawn by hand. Uses {@code ui.common}, {@code ui.workspace} and packages without a window.
 * Start at {@link org.neurarium.ui.viz.maps.MapsView}.
 */
@NullMarked
package org.neurarium.ui.viz.maps;

import org.jspecify.annotations.NullMarked;
