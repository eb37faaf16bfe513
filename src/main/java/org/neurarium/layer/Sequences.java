package org.neurarium.layer;

import org.neurarium.document.LayerNode;
import org.neurarium.document.spec.Problem;
import org.neurarium.document.spec.Shape;

/** Shape rules of layers that take sequences. */
final class Sequences {
    private Sequences() {
    }

    /** {@code output} if a sequence of vectors arrives. */
    static ShapeResult require(LayerNode node, Shape in, Shape output) {
        return in.rank() == 2 ? new ShapeResult.Known(output)
                : new ShapeResult.Refused(Problem.error(node.id(), "problems.needs-sequence", node.id(), in));
    }
}
