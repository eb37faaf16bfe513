package org.neurarium.layer;

import java.util.List;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.Problem;
import org.neurarium.document.spec.Shape;

/** Refusals of layers that take images or sequences. */
final class Images {
    private Images() {
    }

    static ShapeResult notImage(LayerNode node, Shape found) {
        Problem problem = Problem.error(node.id(), "problems.needs-image", node.id(), found);
        Shape square = asImage(found);
        return new ShapeResult.Refused(square == null ? problem : problem.withFixes(reshape(node, square)));
    }

    static ShapeResult notSequence(LayerNode node, Shape found) {
        Problem problem = Problem.error(node.id(), "problems.needs-sequence", node.id(), found);
        if (found.rank() == 1) {
            return new ShapeResult.Refused(problem.withFixes(reshape(node, Shape.of(found.size(0), 1))));
        }
        return new ShapeResult.Refused(found.rank() != 3 ? problem
                : problem.withFixes(reshape(node, Shape.of(found.size(0), found.size(1) * found.size(2)))));
    }

    private static org.neurarium.document.spec.Fix reshape(LayerNode node, Shape target) {
        List<Long> sizes = target.sizes().stream().map(Integer::longValue).toList();
        return Fixes.insertBefore(node.id(), 0, "reshape", Settings.of("targetShape", sizes));
    }

    /** The image of one channel that the numbers may be: rows of a table that hold a square picture, or a matrix. */
    private static @org.jspecify.annotations.Nullable Shape asImage(Shape found) {
        if (found.rank() == 2 && found.size(0) > 0) {
            return Shape.of(found.size(0), found.size(1), 1);
        }
        int side = (int) Math.round(Math.sqrt(found.count()));
        return found.rank() == 1 && side > 1 && (long) side * side == found.count() ? Shape.of(side, side, 1) : null;
    }
}
