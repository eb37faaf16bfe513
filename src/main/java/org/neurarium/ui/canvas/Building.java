package org.neurarium.ui.canvas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neurarium.document.LayerNode;
import org.neurarium.document.Point;
import org.neurarium.document.Settings;
import org.neurarium.document.Wire;
import org.neurarium.document.edit.Edits;
import org.neurarium.layer.LayerType;

/** New layers: where they go and what they are wired to. */
final class Building {
    /** A layer let go this near to an output port (pixels on screen) is fed by it. */
    static final double NEAR_PORT = 24;
    private static final double NEAR_WIRE = 14;

    private final CanvasViewModel canvas;

    Building(CanvasViewModel canvas) {
        this.canvas = canvas;
    }

    /** What would happen to a layer of this type if it were let go with its middle at a point. */
    Drop plan(LayerType type, Point middle) {
        return plan(shape(type), middle, Wiring.passes(type), !type.inputs().isEmpty());
    }

    /**
     * The same for a node of a shape.
     *
     * @param passes whether it can stand in the middle of a wire
     * @param feeds whether it takes an input
     */
    Drop plan(NodeShape shape, Point middle, boolean passes, boolean feeds) {
        Point corner = Snapping.grid(new Point(middle.x() - shape.width() / 2, middle.y() - shape.height() / 2));
        double scale = canvas.viewport().scale();
        Optional<Wire> wire = passes && scene().portAt(middle, NEAR_WIRE / scale).isEmpty()
                ? scene().wireAt(middle, NEAR_WIRE / scale) : Optional.empty();
        if (wire.isPresent()) {
            return new Drop(corner, shape, wire, Optional.empty());
        }
        Optional<PortRef> port = !feeds ? Optional.empty()
                : nearOutput(middle, new Point(corner.x(), corner.y() + shape.height() / 2), NEAR_PORT / scale);
        return new Drop(corner, shape, Optional.empty(), port.map(PortRef::node));
    }

    /** Lets a layer go as planned, and selects it. */
    String drop(LayerType type, Drop plan) {
        LayerNode layer = fresh(type);
        if (plan.wire().isPresent()) {
            Wire wire = plan.wire().get();
            Point corner = cornerOn(wire, plan.shape());
            canvas.apply(CanvasEdits.addOn(layer, corner, wire, pushed(wire, corner, plan.shape())));
        } else if (plan.from().isPresent()) {
            Point corner = besides(plan.from().get(), plan.shape());
            canvas.apply(CanvasEdits.within(CanvasEdits.addAfter(layer, corner, plan.from().get()), layer.id(), frame(corner, plan.shape())));
        } else {
            canvas.apply(CanvasEdits.within(Edits.addLayer(layer, plan.corner()), layer.id(), frame(plan.corner(), plan.shape())));
        }
        canvas.selection().select(List.of(layer.id()));
        return layer.id();
    }

    /** Name of the block in whose frame the middle of a new node is; empty for none. */
    private String frame(Point corner, NodeShape shape) {
        return scene().frameAt(new Point(corner.x() + shape.width() / 2, corner.y() + shape.height() / 2))
                .map(f -> f.block().name()).orElse("");
    }

    /** Adds a layer without pointing: after the selected node, else after the last one that can feed it, else alone. */
    String append(LayerType type) {
        return drop(type, behind(shape(type), !type.inputs().isEmpty()));
    }

    /** Where a node goes without pointing. */
    Drop behind(NodeShape shape, boolean feeds) {
        Optional<String> from = feeds ? feeder() : Optional.empty();
        Point place = from.map(id -> besides(id, shape)).orElseGet(() -> free(shape));
        return new Drop(place, shape, Optional.empty(), from);
    }

    /** Where a node stands that is put into a wire. */
    Point cornerOn(Wire wire, NodeShape shape) {
        Placed from = scene().showing(wire.from()).orElseThrow();
        return new Point(Snapping.grid(from.box().right() + LayeredArrangement.ACROSS),
                Snapping.grid(scene().place(new PortRef(wire.from(), true, "")).y() - shape.height() / 2));
    }

    /** The wire that an unwired node lies on, if it could be put into it. */
    Optional<Wire> receiver(String id) {
        return loose(id).filter(n -> Wiring.passes(n.facts().type())).flatMap(n -> scene()
                .wireAt(new Point(n.box().centreX(), n.box().centreY()), NEAR_WIRE / canvas.viewport().scale()));
    }

    /** Wires a loose node that was let go: into the wire it lies on, or to the output port it is near. */
    void settle(String id) {
        Optional<Placed> node = loose(id);
        Optional<Wire> wire = receiver(id);
        if (wire.isPresent()) {
            canvas.apply(CanvasEdits.insert(id, node.orElseThrow().facts().node().kind(), wire.get()));
        } else if (node.isPresent() && !node.get().facts().ports().isEmpty()) {
            nearOutput(node.get().input(""), node.get().input(""), NEAR_PORT / canvas.viewport().scale())
                    .filter(p -> !p.node().equals(id))
                    .ifPresent(p -> canvas.connect(p.node(), id, Wiring.defaultPort(canvas.project().network(), id)));
        }
    }

    private Optional<Placed> loose(String id) {
        boolean wired = !canvas.project().network().into(id).isEmpty() || !canvas.project().network().from(id).isEmpty();
        return wired ? Optional.empty() : scene().find(id).filter(n -> n.facts().type() != null);
    }

    private Optional<PortRef> nearOutput(Point middle, Point inlet, double reach) {
        return scene().portAt(middle, reach).filter(PortRef::output)
                .or(() -> scene().portAt(inlet, reach).filter(PortRef::output));
    }

    private Optional<String> feeder() {
        List<Placed> nodes = scene().nodes();
        return canvas.source().or(() -> nodes.stream().flatMap(n -> n.allPorts().stream()).filter(PortRef::output).map(PortRef::node)
                .filter(id -> canvas.project().network().from(id).isEmpty()).reduce((a, b) -> b));
    }

    private Point besides(String from, NodeShape shape) {
        Placed node = scene().showing(from).orElseThrow();
        Point wanted = Snapping.grid(new Point(node.box().right() + LayeredArrangement.ACROSS,
                scene().place(new PortRef(from, true, "")).y() - shape.height() / 2));
        return clear(wanted, shape);
    }

    private Point free(NodeShape shape) {
        Box all = scene().bounds();
        return scene().nodes().isEmpty() ? new Point(0, 0)
                : clear(Snapping.grid(new Point(all.x(), all.bottom() + LayeredArrangement.DOWN)), shape);
    }

    private Point clear(Point wanted, NodeShape shape) {
        Point at = wanted;
        while (!scene().idsIn(new Box(at.x(), at.y(), shape.width(), shape.height())).isEmpty()) {
            at = new Point(at.x(), at.y() + 4 * Snapping.GRID);
        }
        return at;
    }

    /** Where the nodes to the right of a wire go so that a new one has room. */
    Map<String, Point> pushed(Wire wire, Point corner, NodeShape shape) {
        Placed to = scene().showing(wire.to()).orElseThrow();
        double missing = corner.x() + shape.width() + LayeredArrangement.ACROSS - to.box().x();
        Map<String, Point> moved = new LinkedHashMap<>();
        for (Placed node : scene().nodes()) {
            if (missing > 0 && node.box().x() >= to.box().x()) {
                moved.put(node.facts().id(), Snapping.grid(new Point(node.box().x() + missing + 4, node.box().y())));
            }
        }
        return moved;
    }

    private LayerNode fresh(LayerType type) {
        return new LayerNode(canvas.project().network().freeId(type.id()), type.id(), Settings.EMPTY);
    }

    private NodeShape shape(LayerType type) {
        LayerNode layer = fresh(type);
        return Bodies.of(type).measure(new NodeFacts(layer, type, layer.settings(), null, List.of(), false, false, "", List.of()));
    }

    private CanvasScene scene() {
        return canvas.scene().get();
    }

    /**
     * A layer about to be let go.
     *
     * @param wire wire it would be put into
     * @param from node that would feed it
     */
    record Drop(Point corner, NodeShape shape, Optional<Wire> wire, Optional<String> from) {
    }
}
