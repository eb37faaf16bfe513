package org.neurarium.ui.canvas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.neurarium.compile.NetworkAnalysis;
import org.neurarium.dataset.Examples;
import org.neurarium.document.Block;
import org.neurarium.document.Blocks;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Point;
import org.neurarium.document.Project;
import org.neurarium.document.Wire;
import org.jspecify.annotations.Nullable;

/**
 * The whole canvas laid out: nodes, wires, frames of blocks, and what is found at a point. A node is a layer, or a folded
 * block under its key. Immutable; made anew for every edit.
 */
final class CanvasScene {
    static final CanvasScene EMPTY = new CanvasScene(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), List.of());

    private final Map<String, NodeFacts> facts;
    private final Map<String, NodeShape> shapes;
    private final Map<String, Point> places;
    private final Map<String, String> holders;
    private final Map<String, Placed> nodes;
    private final Map<Wire, WireCurve> wires;
    private final List<BlockFrame> frames;

    private CanvasScene(Map<String, NodeFacts> facts, Map<String, NodeShape> shapes, Map<String, Point> places,
                        Map<String, Placed> nodes, Map<String, String> holders, Map<Wire, WireCurve> wires, List<BlockFrame> frames) {
        this.facts = facts;
        this.shapes = shapes;
        this.places = places;
        this.nodes = nodes;
        this.wires = wires;
        this.holders = holders;
        this.frames = frames;
    }

    /** Lays a project out; nodes without a place of their own are put where the arrangement would. */
    static CanvasScene of(Project project, NetworkAnalysis analysis, @Nullable Examples examples, Set<String> open) {
        Map<String, NodeFacts> facts = SceneFacts.of(project, analysis, examples, open);
        Map<String, NodeShape> shapes = new LinkedHashMap<>();
        facts.forEach((id, fact) -> shapes.put(id, Bodies.of(fact).measure(fact)));
        Map<String, Point> places = ScenePlaces.of(project, shapes);
        Map<String, Placed> nodes = new LinkedHashMap<>();
        Blocks blocks = project.canvas().blocks();
        Set<String> seen = new LinkedHashSet<>();
        for (LayerNode layer : project.network().layers()) {
            seen.add(blocks.hiding(layer.id()).map(Block::key).orElse(layer.id()));
        }
        for (String id : seen) {
            Point corner = places.get(id);
            nodes.put(id, new Placed(facts.get(id), shapes.get(id), new Box(corner.x(), corner.y(), shapes.get(id).width(), shapes.get(id).height())));
        }
        Map<String, String> holders = new HashMap<>();
        nodes.forEach((id, node) -> node.facts().layers().forEach(layer -> holders.put(layer, id)));
        List<BlockFrame> frames = BlockFrame.all(blocks, nodes);
        return new CanvasScene(facts, shapes, places, nodes, holders, curves(project, nodes, holders, frames), frames);
    }

    /** Wires between two nodes; those inside a folded block are not seen, those outside all frames pass by them. */
    private static Map<Wire, WireCurve> curves(Project project, Map<String, Placed> nodes, Map<String, String> holders, List<BlockFrame> frames) {
        Map<Wire, WireCurve> curves = new LinkedHashMap<>();
        List<Box> boxes = nodes.values().stream().map(Placed::box).toList();
        Lanes inside = new Lanes(boxes);
        Lanes outside = new Lanes(Stream.concat(boxes.stream(), frames.stream().map(BlockFrame::box)).toList());
        Set<String> framed = new HashSet<>();
        frames.forEach(f -> framed.addAll(project.canvas().blocks().layers(f.block().name())));
        for (Wire wire : project.network().wires()) {
            Placed from = nodes.get(holders.get(wire.from()));
            Placed to = nodes.get(holders.get(wire.to()));
            if (from != null && to != null && (from != to || wire.from().equals(wire.to()))) {
                Lanes lanes = framed.contains(wire.from()) || framed.contains(wire.to()) ? inside : outside;
                curves.put(wire, lanes.wire(from.place(new PortRef(wire.from(), true, "")), to.place(new PortRef(wire.to(), false, wire.port()))));
            }
        }
        return curves;
    }

    /** What is known of a layer, be it hidden in a block or not. */
    Optional<NodeFacts> facts(String layer) {
        return Optional.ofNullable(facts.get(layer));
    }

    /** Where a layer or folded block stands, or would stand were it not hidden. */
    Optional<Box> boxOf(String id) {
        Point at = places.get(id);
        NodeShape shape = shapes.get(id);
        return at == null || shape == null ? Optional.empty() : Optional.of(new Box(at.x(), at.y(), shape.width(), shape.height()));
    }

    /** The node that shows a layer: itself, or the folded block it is in. */
    Optional<Placed> showing(String layer) {
        return find(holders.getOrDefault(layer, layer));
    }

    List<BlockFrame> frames() {
        return frames;
    }

    /** The innermost frame around a point. */
    Optional<BlockFrame> frameAt(Point p) {
        return frames.stream().filter(f -> f.box().contains(p)).reduce((outer, inner) -> inner);
    }

    /** The innermost frame whose title is at a point. */
    Optional<BlockFrame> titleAt(Point p) {
        return frames.stream().filter(f -> f.titleContains(p)).reduce((outer, inner) -> inner);
    }

    List<Placed> nodes() {
        return List.copyOf(nodes.values());
    }

    Optional<Placed> find(String id) {
        return Optional.ofNullable(nodes.get(id));
    }

    Map<Wire, WireCurve> wires() {
        return wires;
    }

    Box bounds() {
        List<Box> all = new ArrayList<>(nodes.values().stream().map(Placed::box).toList());
        frames.forEach(f -> all.add(f.box()));
        return Box.around(all);
    }

    /** Of all layers and folded blocks, hidden ones too. */
    Map<String, NodeShape> shapes() {
        return shapes;
    }

    /** The uppermost node at a point. */
    Optional<Placed> nodeAt(Point p) {
        List<Placed> all = nodes();
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).box().contains(p)) {
                return Optional.of(all.get(i));
            }
        }
        return Optional.empty();
    }

    List<String> idsIn(Box area) {
        return nodes.values().stream().filter(n -> n.box().touches(area)).map(n -> n.facts().id()).toList();
    }

    /** The port nearest to a point, at most {@code reach} away. */
    Optional<PortRef> portAt(Point p, double reach) {
        double best = reach;
        PortRef found = null;
        for (Placed node : nodes.values()) {
            for (PortRef port : node.allPorts()) {
                double distance = distance(p, place(port));
                if (distance <= best) {
                    best = distance;
                    found = port;
                }
            }
        }
        return Optional.ofNullable(found);
    }

    Point place(PortRef port) {
        return showing(port.node()).orElseThrow().place(port);
    }

    /** The wire nearest to a point, at most {@code reach} away. */
    Optional<Wire> wireAt(Point p, double reach) {
        double best = reach;
        Wire found = null;
        for (Map.Entry<Wire, WireCurve> entry : wires.entrySet()) {
            double distance = entry.getValue().distance(p);
            if (distance <= best) {
                best = distance;
                found = entry.getKey();
            }
        }
        return Optional.ofNullable(found);
    }

    static double distance(Point a, Point b) {
        return Math.hypot(a.x() - b.x(), a.y() - b.y());
    }
}
