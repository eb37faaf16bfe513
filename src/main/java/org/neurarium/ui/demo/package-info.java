/**
 * The demos: their list beside the palette, and the card that floats over the canvas while one is open.
 * Start at {@link org.neurarium.ui.demo.DemoCardView}.
 */
@NullMarked
package org.neurarium.ui.demo;

import org.jspecify.annotations.NullMarked;
