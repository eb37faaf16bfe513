package org.neurarium.layer;

import org.neurarium.document.spec.Problem;
import org.neurarium.document.spec.Shape;

/** A layer's output shape, or why it has none. */
public sealed interface ShapeResult {
    /** The shape of one example's output. */
    record Known(Shape shape) implements ShapeResult {
    }

    /** The inputs do not fit. */
    record Refused(Problem problem) implements ShapeResult {
    }
}
