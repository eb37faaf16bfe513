package org.neurarium.ui.canvas;

import java.util.List;
import org.neurarium.document.Point;
import org.neurarium.layer.Port;

/** A node on the canvas: what it shows, how large it is and where it stands. */
record Placed(NodeFacts facts, NodeShape shape, Box box) {
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
