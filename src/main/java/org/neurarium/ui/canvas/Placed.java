package org.neurarium.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import org.neurarium.document.Point;
import org.neurarium.layer.Port;

/** A node on the canvas: what it shows, how large it is and where it stands. */
record Placed(NodeFacts facts, NodeShape shape, Box box) {
    /** Its ports, those of inner layers for a folded block. */
    List<PortRef> allPorts() {
        List<PortRef> all = new ArrayList<>();
        FoldedBlock fold = facts.fold();
        if (fold != null) {
            fold.inlets().forEach(e -> all.add(new PortRef(e.layer(), false, e.port())));
            fold.outlets().forEach(e -> all.add(new PortRef(e.layer(), true, "")));
            return all;
        }
        facts.ports().forEach(p -> all.add(new PortRef(facts.id(), false, p.name())));
        if (facts.hasOutput()) {
            all.add(new PortRef(facts.id(), true, ""));
        }
        return all;
    }

    /** The place of one of them. */
    Point place(PortRef port) {
        FoldedBlock fold = facts.fold();
        if (fold == null) {
            return port.output() ? output() : input(port.port());
        }
        int count = Math.max(1, (port.output() ? fold.outlets() : fold.inlets()).size());
        return world(new Point(port.output() ? shape.width() : 0, BlockBody.portY(shape, fold.index(port), count)));
    }

    /** The place of an input port. */
    Point input(String port) {
        List<Port> ports = facts.ports();
        int index = 0;
        for (int i = 0; i < ports.size(); i++) {
            index = ports.get(i).name().equals(port) ? i : index;
        }
        return world(shape.input(index, Math.max(1, ports.size())));
    }

    Point output() {
        return world(shape.output());
    }

    /** A point of the canvas seen from the node's corner. */
    Point inside(Point world) {
        return new Point(world.x() - box.x(), world.y() - box.y());
    }

    Point world(Point inside) {
        return new Point(inside.x() + box.x(), inside.y() + box.y());
    }

    /** The unit whose tile is at a point of the canvas, or −1. */
    int unitAt(Point world) {
        return shape.tiles().unitAt(inside(world));
    }
}
