package org.neurarium.ui.canvas;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.neurarium.document.Point;

/** Finds a level way for a wire that runs back to the left, where no node stands. */
final class Lanes {
    /** Narrowest lane. */
    private static final double NARROWEST = 16;

    private final List<Box> nodes;

    Lanes(Collection<Box> nodes) {
        this.nodes = nodes.stream().sorted(Comparator.comparingDouble(Box::y)).toList();
    }

    /** The line of a wire between two ports. */
    WireCurve wire(Point from, Point to) {
        OptionalDouble lane = to.x() < from.x() ? lane(from, to) : OptionalDouble.empty();
        return lane.isPresent() ? WireCurve.back(from, to, lane.getAsDouble()) : WireCurve.between(from, to);
    }

    /** The middle of the widest free stretch between the two ends' heights, over all of the way. */
    private OptionalDouble lane(Point from, Point to) {
        double low = Math.min(from.y(), to.y());
        double high = Math.max(from.y(), to.y());
        double widest = NARROWEST;
        OptionalDouble best = OptionalDouble.empty();
        double free = low;
        for (Box node : nodes) {
            boolean inTheWay = node.x() < from.x() && node.x() + node.width() > to.x();
            if (!inTheWay || node.y() + node.height() <= free) {
                continue;
            }
            double top = Math.min(node.y(), high);
            if (top - free >= widest) {
                widest = top - free;
                best = OptionalDouble.of((top + free) / 2);
            }
            free = Math.max(free, node.y() + node.height());
        }
        return high - free >= widest ? OptionalDouble.of((high + free) / 2) : best;
    }
}
