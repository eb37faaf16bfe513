package org.neurarium.ui.canvas;

import org.jspecify.annotations.Nullable;
import org.neurarium.document.Point;
import org.neurarium.document.Wire;

/**
 * A wire while it is being drawn.
 *
 * @param from layer it comes from
 * @param end where its loose end is
 * @param target input it would take if let go now, null for none
 * @param replaced wire whose end is being moved, null for a new one
 */
record WireDraft(String from, Point end, @Nullable PortRef target, @Nullable Wire replaced) {
}
