package org.neurarium.compile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neurarium.compile.check.Survey;
import org.neurarium.dataset.Examples;
import org.neurarium.document.Project;
import org.neurarium.document.spec.Shape;

/**
 * The part of an example that one cell of a layer's output depends on: a rectangle of pixels, or a stretch of time. Inclusive.
 * What lies in the padding is left out.
 *
 * @param top first row of the image; 0 for a sequence
 * @param bottom last row; 0 for a sequence
 * @param left first column of the image, or first step of a sequence
 * @param right last of them
 */
public record ReceptiveField(int top, int bottom, int left, int right) {
    /**
     * Works it out backwards along all wires, without building the network.
     *
     * @param node a layer whose output is an image or a sequence
     * @param row of the cell; ignored for a sequence
     * @param column of the cell, or its step
     * @param schema shape of the data, empty where the input declares its own
     * @return empty where the node has no such cell, or sees no image or sequence
     */
    public static Optional<ReceptiveField> of(Project project, Optional<Examples.Schema> schema,
                                              String node, int row, int column) {
        Survey survey = Survey.of(project, schema.map(Tasks::of).orElse(null));
        Map<String, Span[]> seen = through(survey, node, row, column);
        return survey.visited().stream().filter(v -> v.feeders().isEmpty() && seen.containsKey(v.node().id())).findFirst()
                .map(v -> field(seen.get(v.node().id())));
    }

    /**
     * The same for every layer on the way: which cells of its output the cell depends on, the cell itself included.
     *
     * @return by layer id; empty where the node has no such cell
     */
    public static Map<String, ReceptiveField> through(Project project, Optional<Examples.Schema> schema,
                                                      String node, int row, int column) {
        Map<String, ReceptiveField> fields = new HashMap<>();
        through(Survey.of(project, schema.map(Tasks::of).orElse(null)), node, row, column)
                .forEach((id, spans) -> fields.put(id, field(spans)));
        return fields;
    }

    private static Map<String, Span[]> through(Survey survey, String node, int row, int column) {
        Shape out = survey.find(node).map(Survey.Visited::output).orElse(null);
        Map<String, Span[]> seen = new HashMap<>();
        if (out == null || out.rank() < 2 || column < 0 || column >= out.size(out.rank() - 2)
                || out.rank() == 3 && (row < 0 || row >= out.size(0))) {
            return seen;
        }
        Span columns = new Span(column, column);
        seen.put(node, out.rank() == 3 ? new Span[] {new Span(row, row), columns} : new Span[] {columns});
        List<Survey.Visited> order = survey.visited();
        for (int i = order.size() - 1; i >= 0; i--) {
            spread(order.get(i), survey, seen);
        }
        return seen;
    }

    private static ReceptiveField field(Span[] spans) {
        return spans.length == 2 ? new ReceptiveField(spans[0].from, spans[0].to, spans[1].from, spans[1].to)
                : new ReceptiveField(0, 0, spans[0].from, spans[0].to);
    }

    /** What a layer is seen through, its feeders are seen through too. */
    private static void spread(Survey.Visited layer, Survey survey, Map<String, Span[]> seen) {
        Span[] own = seen.get(layer.node().id());
        Shape out = layer.output();
        if (own == null || out == null) {
            return;
        }
        for (int i = 0; i < layer.feeders().size(); i++) {
            String feeder = layer.feeders().get(i);
            Shape in = survey.find(feeder).map(Survey.Visited::output).orElse(null);
            if (in != null && in.rank() >= 2) {
                seen.merge(feeder, below(layer, in, out, own), ReceptiveField::union);
            }
        }
    }

    private static Span[] below(Survey.Visited layer, Shape in, Shape out, Span[] own) {
        Span[] spans = new Span[in.rank() - 1];
        for (int axis = 0; axis < spans.length; axis++) {
            Span at = axis < own.length ? own[axis] : new Span(0, 0);
            int[] sees = layer.type().sees(layer.node().settings(), in, out, axis, at.from, at.to);
            spans[axis] = new Span(sees[0], sees[1]);
        }
        return spans;
    }

    private static Span[] union(Span[] a, Span[] b) {
        Span[] both = new Span[b.length];
        for (int i = 0; i < b.length; i++) {
            both[i] = new Span(Math.min(a[i].from, b[i].from), Math.max(a[i].to, b[i].to));
        }
        return both;
    }

    private record Span(int from, int to) {
    }
}
