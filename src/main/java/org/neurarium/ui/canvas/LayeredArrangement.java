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
 * path from a start, the order within a column the mean place of the neighbours, swept forth and back.
 */
final class LayeredArrangement {
    static final double ACROSS = 72;
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
        Map<String, Point> corners = new LinkedHashMap<>();
        double x = 0;
        for (List<String> ids : columns) {
            double width = ids.stream().mapToDouble(id -> shape(id).width()).max().orElse(0);
            double height = ids.stream().mapToDouble(id -> shape(id).height() + DOWN).sum() - DOWN;
            double y = -height / 2;
            for (String id : ids) {
                NodeShape shape = shape(id);
                corners.put(id, Snapping.grid(new Point(x + (width - shape.width()) / 2, y)));
                y += shape.height() + DOWN;
            }
            x += width + ACROSS;
        }
        corners.keySet().removeIf(id -> id.startsWith(GAP));
        return corners;
    }

    private NodeShape shape(String id) {
        return shapes.getOrDefault(id, PASSAGE);
    }
}
