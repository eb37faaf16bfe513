package org.neurarium.layer;

import java.util.List;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.Problem;
import org.neurarium.document.spec.Shape;

/** The shape rule of layers that take one vector. */
final class Vectors {
    private Vectors() {
    }

    /** {@code output} if one vector arrives. */
    static ShapeResult require(LayerNode node, List<Shape> inputs, Shape output) {
        Shape in = inputs.get(0);
        return in.rank() == 1 ? new ShapeResult.Known(output)
                : refused(node, in);
    }

    /** What one step of a sequence is to a layer that works on every step: a vector. */
    static List<Shape> lastAxis(List<Shape> inputs) {
        Shape in = inputs.get(0);
        return List.of(Shape.of(in.size(in.rank() - 1)));
    }

    static ShapeResult refused(LayerNode node, Shape found) {
        return new ShapeResult.Refused(Problem.error(node.id(), "problems.needs-vector", node.id(), found)
                .withFixes(Fixes.insertBefore(node.id(), 0, "flatten", Settings.EMPTY)));
    }
}
