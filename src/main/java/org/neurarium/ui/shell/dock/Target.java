package org.neurarium.ui.shell.dock;

import org.jspecify.annotations.Nullable;

/**
 * Where a view is put.
 *
 * @param anchor a view of the stack that {@code side} is meant of; null for the end of the place
 */
public record Target(Place place, @Nullable String anchor, Side side) {
    /** A tab of the anchor's stack, or a spot of its own before or after it. */
    public enum Side { ONTO, BEFORE, AFTER }

    static Target endOf(Place place) {
        return new Target(place, null, Side.AFTER);
    }
}
