package org.neurarium.layer;

import java.util.List;
import org.neurarium.document.LayerNode;
import org.neurarium.document.spec.Problem;
import org.neurarium.document.spec.Shape;

/** The shape rule of layers that join tensors number by number. */
final class Merges {
    private Merges() {
    }

    static ShapeResult requireEqual(LayerNode node, List<Shape> inputs) {
        Shape first = inputs.get(0);
        for (int i = 1; i < inputs.size(); i++) {
            Shape other = inputs.get(i);
            if (!other.equals(first)) {
                Problem problem = Problem.error(node.id(), "problems.shapes-differ", node.id(), first, other);
                boolean vectors = first.rank() == 1 && other.rank() == 1;
                return new ShapeResult.Refused(vectors ? problem.withFixes(Fixes.insertDense(node.id(), i, first.size(0)),
                        Fixes.insertDense(node.id(), 0, other.size(0)), Fixes.kind(node.id(), "concatenate")) : problem);
            }
        }
        return new ShapeResult.Known(first);
    }
}
