package org.neurarium.ui.canvas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Point;
import org.neurarium.document.Wire;

/**
 * Places a network from left to right in columns (Sugiyama, Tagawa and Toda 1981, in small): the column is the longest
 * path from a start, the order within a column the mean place of the neighbours, swept forth and back. A long network goes
 * on in further rows ({@link RowBreaks}).
 */
final class LayeredArrangement {
    static final double ACROSS = 48;
    static final double DOWN = 32;
    private static final int SWEEPS = 4;
    /** Begins the names of places that wires take; no layer's id has a colon. */
    private static final String GAP = ":";
    private static final NodeShape PASSAGE = new NodeShape(0, 24, TileGrid.NONE);

    private final Network network;
    private final Map<String, NodeShape> shapes;
    private final Map<String, Integer> column = new LinkedHashMap<>();
    private final List<List<String>> columns = new ArrayList<>();
    private final Map<String, String> earlier = new HashMap<>();

    private LayeredArrangement(Network network, Map<String, NodeShape> shapes) {
        this.network = network;
        this.shapes = shapes;
    }

    /** Upper left corners of all nodes; cycles, which an invalid network may have, are cut where they close. */
    static Map<String, Point> of(Network network, Map<String, NodeShape> shapes) {
        LayeredArrangement arrangement = new LayeredArrangement(network, shapes);
        arrangement.assignColumns();
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            arrangement.order(sweep % 2 == 0);
        }
        return arrangement.place();
    }

    private void assignColumns() {
        network.layers().forEach(l -> column.put(l.id(), 0));
        for (int round = 0; round < network.layers().size(); round++) {
            boolean changed = false;
            for (Wire wire : network.wires()) {
                int wanted = column.getOrDefault(wire.from(), 0) + 1;
                if (column.containsKey(wire.to()) && column.get(wire.to()) < wanted && wanted < network.layers().size()) {
                    column.put(wire.to(), wanted);
                    changed = true;
                }
            }
            if (!changed) {
                break;
            }
        }
        for (LayerNode layer : network.layers()) {
            int index = column.get(layer.id());
            while (columns.size() <= index) {
                columns.add(new ArrayList<>());
            }
            columns.get(index).add(layer.id());
        }
        columns.removeIf(List::isEmpty);
        network.wires().forEach(this::leaveRoom);
    }

    /** A wire that passes columns takes a place of its own in each, so that no node covers it. */
    private void leaveRoom(Wire wire) {
        int from = column.getOrDefault(wire.from(), 0);
        int to = column.getOrDefault(wire.to(), 0);
        String before = wire.from();
        for (int at = from + 1; at < Math.min(to, columns.size()); at++) {
            String gap = GAP + wire + at;
            columns.get(at).add(gap);
            earlier.put(gap, before);
            before = gap;
        }
    }

    private void order(boolean forth) {
        Map<String, Double> place = new HashMap<>();
        columns.forEach(ids -> ids.forEach(id -> place.put(id, ids.indexOf(id) - ids.size() / 2.0)));
        for (List<String> ids : columns) {
            Map<String, Double> wanted = new HashMap<>();
            ids.forEach(id -> wanted.put(id, neighbours(id, forth).stream().mapToDouble(n -> place.getOrDefault(n, 0.0))
                    .average().orElse(place.get(id))));
            ids.sort(Comparator.comparingDouble(wanted::get));
            ids.forEach(id -> place.put(id, ids.indexOf(id) - ids.size() / 2.0));
        }
    }

    private List<String> neighbours(String id, boolean before) {
        if (id.startsWith(GAP)) {
            return before ? List.of(earlier.get(id)) : List.of();
        }
        return before ? network.into(id).stream().map(Wire::from).toList() : network.from(id).stream().map(Wire::to).toList();
    }

    private Map<String, Point> place() {
        int n = columns.size();
        double[] widths = new double[n];
        double[] heights = new double[n];
        boolean[] cuts = new boolean[n];
        for (int c = 0; c < n; c++) {
            widths[c] = columns.get(c).stream().mapToDouble(id -> shape(id).width()).max().orElse(0);
            heights[c] = columns.get(c).stream().mapToDouble(id -> shape(id).height() + DOWN).sum() - DOWN;
            cuts[c] = leadingOn(c) == 1;
        }
        RowBreaks breaks = new RowBreaks(widths, heights, cuts, ACROSS);
        List<Integer> starts = breaks.starts();
        Map<String, Point> corners = new LinkedHashMap<>();
        double middle = 0;
        for (int r = 0; r < starts.size(); r++) {
            int to = r + 1 < starts.size() ? starts.get(r + 1) : n;
            double height = breaks.height(starts.get(r), to);
            middle += r == 0 ? 0 : height / 2;
            double x = 0;
            for (int c = starts.get(r); c < to; c++) {
                placeColumn(columns.get(c), x, middle - heights[c] / 2, widths[c], corners);
                x += widths[c] + ACROSS;
            }
            middle += height / 2 + RowBreaks.BETWEEN;
        }
        corners.keySet().removeIf(id -> id.startsWith(GAP));
        return corners;
    }

    private void placeColumn(List<String> ids, double x, double top, double width, Map<String, Point> corners) {
        double y = top;
        for (String id : ids) {
            NodeShape shape = shape(id);
            corners.put(id, Snapping.grid(new Point(x + (width - shape.width()) / 2, y)));
            y += shape.height() + DOWN;
        }
    }

    /** Wires that lead from this column and those before it to those behind it. */
    private long leadingOn(int at) {
        java.util.Set<String> behind = new java.util.HashSet<>();
        columns.subList(at + 1, columns.size()).forEach(behind::addAll);
        return network.wires().stream().filter(w -> behind.contains(w.to()) != behind.contains(w.from())).count();
    }

    private NodeShape shape(String id) {
        return shapes.getOrDefault(id, PASSAGE);
    }
}
