package org.neurarium.ui.canvas;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.neurarium.document.Point;

/** Finds a level way, where no node stands, for a wire that runs back to the left or would run through nodes. */
final class Lanes {
    /** Narrowest lane. */
    private static final double NARROWEST = 16;
    /** How far a wire keeps from the nodes that it passes. */
    private static final double BESIDE = 12;
    private static final int SAMPLES = 48;

    private final List<Box> nodes;

    Lanes(Collection<Box> nodes) {
        this.nodes = nodes.stream().sorted(Comparator.comparingDouble(Box::y)).toList();
    }

    /** The line of a wire between two ports. */
    WireCurve wire(Point from, Point to) {
        WireCurve straight = WireCurve.between(from, to);
        if (to.x() < from.x()) {
            OptionalDouble lane = lane(from, to);
            return lane.isPresent() ? WireCurve.back(from, to, lane.getAsDouble()) : straight;
        }
        OptionalDouble past = isFree(straight) ? OptionalDouble.empty() : past(from, to);
        return past.isPresent() ? WireCurve.past(from, to, past.getAsDouble()) : straight;
    }

    private boolean isFree(WireCurve curve) {
        for (int i = 0; i <= SAMPLES; i++) {
            Point p = curve.at((double) i / SAMPLES);
            if (nodes.stream().anyMatch(b -> p.x() > b.x() + 2 && p.x() < b.x() + b.width() - 2 && p.y() > b.y() + 2
                    && p.y() < b.y() + b.height() - 2)) {
                return false;
            }
        }
        return true;
    }

    /** The height nearest to both ends at which a wire can pass above or below all nodes between them. */
    private OptionalDouble past(Point from, Point to) {
        List<Box> between = nodes.stream().filter(b -> b.x() < to.x() - 4 && b.x() + b.width() > from.x() + 4).toList();
        double wanted = (from.y() + to.y()) / 2;
        return between.stream().flatMapToDouble(b -> DoubleStream.of(b.y() - BESIDE, b.y() + b.height() + BESIDE))
                .filter(y -> between.stream().noneMatch(b -> y > b.y() - BESIDE && y < b.y() + b.height() + BESIDE))
                .boxed().min(Comparator.comparingDouble(y -> Math.abs(y - wanted)))
                .map(OptionalDouble::of).orElse(OptionalDouble.empty());
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
