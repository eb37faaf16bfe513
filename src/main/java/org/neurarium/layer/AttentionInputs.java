package org.neurarium.layer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.LayerNode;
import org.neurarium.document.spec.Problem;
import org.neurarium.document.spec.Shape;

/** The inputs of layers that attend: a query, and perhaps a memory; without one, the query attends to itself. */
final class AttentionInputs {
    static final List<Port> PORTS = List.of(new Port("query", 1, 1), new Port("memory", 0, 1));

    private AttentionInputs() {
    }

    static boolean isSelf(List<Shape> inputs) {
        return inputs.size() < 2;
    }

    /** Features of one step of the query. */
    static int queryFeatures(List<Shape> inputs) {
        return last(inputs.get(0));
    }

    /** Features of one step of what is attended to. */
    static int memoryFeatures(List<Shape> inputs) {
        return last(inputs.get(inputs.size() - 1));
    }

    /** Steps of the query; a vector is one. */
    static long queries(List<Shape> inputs) {
        Shape query = inputs.get(0);
        return query.rank() == 2 ? query.size(0) : 1;
    }

    static long keys(List<Shape> inputs) {
        return inputs.get(inputs.size() - 1).size(0);
    }

    private static int last(Shape shape) {
        return shape.size(shape.rank() - 1);
    }

    /** The output with {@code features} per step, if the inputs are sequences; with a memory, the query may be one vector. */
    static ShapeResult shape(LayerNode node, List<Shape> inputs, int features) {
        Problem wrong = wrong(node, inputs);
        if (wrong != null) {
            return new ShapeResult.Refused(wrong);
        }
        Shape query = inputs.get(0);
        return new ShapeResult.Known(query.rank() == 2 ? Shape.of(query.size(0), features) : Shape.of(features));
    }

    private static @Nullable Problem wrong(LayerNode node, List<Shape> inputs) {
        Shape query = inputs.get(0);
        if (isSelf(inputs)) {
            return query.rank() == 2 ? null : Problem.error(node.id(), "problems.needs-sequence", node.id(), query);
        }
        if (query.rank() > 2) {
            return Problem.error(node.id(), "problems.attention-query", node.id(), query);
        }
        Shape memory = inputs.get(1);
        return memory.rank() == 2 ? null : Problem.error(node.id(), "problems.attention-memory", node.id(), memory);
    }
}
