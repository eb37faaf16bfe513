/**
 * Curves of several runs over each other: what is drawn, where, on the screen and as SVG. May use {@code ui.common} and
 * what is below the window. Start at {@link org.neurarium.ui.runs.curves.CurvePane}.
 */
@NullMarked
package org.neurarium.ui.runs.curves;

import org.jspecify.annotations.NullMarked;
