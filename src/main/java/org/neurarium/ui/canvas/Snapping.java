package org.neurarium.ui.canvas;

import java.util.Collection;
import java.util.function.ToDoubleFunction;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neurarium.document.Point;

/**
 * Where a moved box comes to rest: on the 8-px grid, or level with another box when one is within reach.
 *
 * @param corner upper left corner after snapping
 * @param guideX x of the line it is level with, null for none
 * @param guideY y of the line it is level with, null for none
 */
record Snapping(Point corner, @Nullable Double guideX, @Nullable Double guideY) {
    static final double GRID = 8;
    private static final double REACH = 5;
    private static final List<ToDoubleFunction<Box>> ACROSS = List.of(Box::x, Box::centreX, Box::right);
    private static final List<ToDoubleFunction<Box>> DOWN = List.of(Box::y, Box::centreY, Box::bottom);

    static double grid(double value) {
        return Math.round(value / GRID) * GRID;
    }

    static Point grid(Point p) {
        return new Point(grid(p.x()), grid(p.y()));
    }

    static Snapping of(Box moved, Collection<Box> others) {
        Level x = level(moved, others, ACROSS);
        Level y = level(moved, others, DOWN);
        double left = x == null ? grid(moved.x()) : moved.x() + x.shift;
        double top = y == null ? grid(moved.y()) : moved.y() + y.shift;
        return new Snapping(new Point(left, top), x == null ? null : x.line, y == null ? null : y.line);
    }

    private static @Nullable Level level(Box moved, Collection<Box> others, List<ToDoubleFunction<Box>> lines) {
        Level best = null;
        for (Box other : others) {
            for (ToDoubleFunction<Box> line : lines) {
                double at = line.applyAsDouble(other);
                double shift = at - line.applyAsDouble(moved);
                if (Math.abs(shift) <= REACH && (best == null || Math.abs(shift) < Math.abs(best.shift))) {
                    best = new Level(at, shift);
                }
            }
        }
        return best;
    }

    private record Level(double line, double shift) {
    }
}
