package org.neurarium.ui.canvas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neurarium.compile.NetworkAnalysis;
import org.neurarium.compile.Tasks;
import org.neurarium.dataset.Examples;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Network;
import org.neurarium.document.Point;
import org.neurarium.document.Project;
import org.neurarium.document.Wire;
import org.neurarium.layer.LayerCatalogue;
import org.neurarium.layer.LayerType;
import org.neurarium.layer.Port;
import org.neurarium.layer.Task;
import org.jspecify.annotations.Nullable;

/** The whole canvas laid out: nodes, wires, and what is found at a point. Immutable; made anew for every edit. */
final class CanvasScene {
    static final CanvasScene EMPTY = new CanvasScene(new LinkedHashMap<>(), new LinkedHashMap<>());

    private final Map<String, Placed> nodes;
    private final Map<Wire, WireCurve> wires;

    private CanvasScene(Map<String, Placed> nodes, Map<Wire, WireCurve> wires) {
        this.nodes = nodes;
        this.wires = wires;
    }

    /** Lays a project out; nodes without a place of their own are put where the arrangement would. */
    static CanvasScene of(Project project, NetworkAnalysis analysis, @Nullable Examples examples, Set<String> open) {
        Network network = project.network();
        Map<String, NodeFacts> facts = new LinkedHashMap<>();
        Map<String, NodeShape> shapes = new LinkedHashMap<>();
        Task task = examples == null ? null : Tasks.of(examples.schema());
        for (LayerNode layer : network.layers()) {
            NodeFacts fact = facts(layer, analysis, task, open.contains(layer.id()), feeder(network, layer.id()), classes(examples));
            facts.put(layer.id(), fact);
            shapes.put(layer.id(), Bodies.of(fact.type()).measure(fact));
        }
        Map<String, Point> places = places(project, shapes);
        Map<String, Placed> nodes = new LinkedHashMap<>();
        facts.forEach((id, fact) -> {
            NodeShape shape = shapes.get(id);
            Point corner = places.get(id);
            nodes.put(id, new Placed(fact, shape, new Box(corner.x(), corner.y(), shape.width(), shape.height())));
        });
        return new CanvasScene(nodes, curves(network, nodes));
    }

    private static NodeFacts facts(LayerNode layer, NetworkAnalysis analysis, @Nullable Task task, boolean open,
                                   String feeder, List<String> classes) {
        LayerType type = LayerCatalogue.find(layer.kind()).orElse(null);
        return new NodeFacts(layer, type, type == null ? layer.settings() : type.completed(layer.settings(), task),
                analysis.find(layer.id()).orElse(null), analysis.problemsOf(layer.id()), open,
                type != null && type.givesTokens(layer.settings(), task), feeder, classes);
    }

    private static String feeder(Network network, String id) {
        List<Wire> wires = network.into(id);
        return wires.size() == 1 ? wires.get(0).from() : "";
    }

    private static List<String> classes(@Nullable Examples examples) {
        return examples == null || PlaneView.of(examples).plane() ? List.of() : examples.classes();
    }

    private static Map<String, Point> places(Project project, Map<String, NodeShape> shapes) {
        Map<String, Point> own = project.canvas().positions();
        if (own.keySet().containsAll(shapes.keySet())) {
            return own;
        }
        Map<String, Point> all = new LinkedHashMap<>(LayeredArrangement.of(project.network(), shapes));
        all.putAll(own);
        return all;
    }

    private static Map<Wire, WireCurve> curves(Network network, Map<String, Placed> nodes) {
        Map<Wire, WireCurve> curves = new LinkedHashMap<>();
        Lanes lanes = new Lanes(nodes.values().stream().map(Placed::box).toList());
        for (Wire wire : network.wires()) {
            Placed from = nodes.get(wire.from());
            Placed to = nodes.get(wire.to());
            if (from != null && to != null) {
                curves.put(wire, lanes.wire(from.output(), to.input(wire.port())));
            }
        }
        return curves;
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
        return Box.around(nodes.values().stream().map(Placed::box).toList());
    }

    Map<String, NodeShape> shapes() {
        Map<String, NodeShape> shapes = new LinkedHashMap<>();
        nodes.forEach((id, placed) -> shapes.put(id, placed.shape()));
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
            for (PortRef port : ports(node)) {
                double distance = distance(p, place(port));
                if (distance <= best) {
                    best = distance;
                    found = port;
                }
            }
        }
        return Optional.ofNullable(found);
    }

    static List<PortRef> ports(Placed node) {
        List<PortRef> all = new ArrayList<>();
        for (Port port : node.facts().ports()) {
            all.add(new PortRef(node.facts().id(), false, port.name()));
        }
        if (node.facts().hasOutput()) {
            all.add(new PortRef(node.facts().id(), true, ""));
        }
        return all;
    }

    Point place(PortRef port) {
        Placed node = nodes.get(port.node());
        return port.output() ? node.output() : node.input(port.port());
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
