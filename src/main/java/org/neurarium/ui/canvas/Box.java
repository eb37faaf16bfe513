package org.neurarium.ui.canvas;

import java.util.Collection;
import org.neurarium.document.Point;

/** An upright rectangle on the canvas, in pixels at 100 %. */
record Box(double x, double y, double width, double height) {
    /** The rectangle with two points as opposite corners. */
    static Box between(Point a, Point b) {
        return new Box(Math.min(a.x(), b.x()), Math.min(a.y(), b.y()), Math.abs(a.x() - b.x()), Math.abs(a.y() - b.y()));
    }

    /** The smallest rectangle that holds them all; of size 0 if there is none. */
    static Box around(Collection<Box> boxes) {
        if (boxes.isEmpty()) {
            return new Box(0, 0, 0, 0);
        }
        double left = boxes.stream().mapToDouble(Box::x).min().orElse(0);
        double top = boxes.stream().mapToDouble(Box::y).min().orElse(0);
        double right = boxes.stream().mapToDouble(Box::right).max().orElse(0);
        double bottom = boxes.stream().mapToDouble(Box::bottom).max().orElse(0);
        return new Box(left, top, right - left, bottom - top);
    }

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    double centreX() {
        return x + width / 2;
    }

    double centreY() {
        return y + height / 2;
    }

    Box at(Point corner) {
        return new Box(corner.x(), corner.y(), width, height);
    }

    Box grown(double by) {
        return new Box(x - by, y - by, width + 2 * by, height + 2 * by);
    }

    boolean contains(Point p) {
        return p.x() >= x && p.x() <= right() && p.y() >= y && p.y() <= bottom();
    }

    boolean touches(Box other) {
        return other.x <= right() && other.right() >= x && other.y <= bottom() && other.bottom() >= y;
    }
}
