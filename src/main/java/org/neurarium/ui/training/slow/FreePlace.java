package org.neurarium.ui.training.slow;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import org.jspecify.annotations.Nullable;

/** Where a card lies over the canvas so that it covers no node, or as little of the nodes as it must. */
final class FreePlace {
    private static final double EDGE = 6;

    private FreePlace() {
    }

    /**
     * The place where it is, while that is free; else the best one along the upper and then the lower edge.
     *
     * @param frame the canvas
     * @param taken what should stay visible
     * @param now upper left corner now; null before the first
     */
    static Point2D of(Bounds frame, double width, double height, List<Bounds> taken, @Nullable Point2D now) {
        double left = frame.getMinX() + EDGE;
        double middle = frame.getMinX() + Math.max(0, frame.getWidth() - width) / 2;
        double right = Math.max(frame.getMinX(), frame.getMaxX() - width - EDGE);
        double top = frame.getMinY() + EDGE;
        double bottom = Math.max(frame.getMinY(), frame.getMaxY() - height - EDGE);
        List<Point2D> places = new ArrayList<>(List.of(new Point2D(middle, top), new Point2D(left, top), new Point2D(right, top),
                new Point2D(middle, bottom), new Point2D(right, bottom), new Point2D(left, bottom)));
        if (now != null && frame.contains(now.getX(), now.getY(), width, height)) {
            places.add(0, now);
        }
        Point2D best = places.get(0);
        for (Point2D place : places) {
            if (covered(place, width, height, taken) < covered(best, width, height, taken)) {
                best = place;
            }
        }
        return best;
    }

    /** How much a card lying there would cover. */
    static double covered(Point2D at, double width, double height, List<Bounds> taken) {
        double area = 0;
        for (Bounds each : taken) {
            double across = Math.min(at.getX() + width, each.getMaxX()) - Math.max(at.getX(), each.getMinX());
            double down = Math.min(at.getY() + height, each.getMaxY()) - Math.max(at.getY(), each.getMinY());
            area += Math.max(0, across) * Math.max(0, down);
        }
        return area;
    }
}
