package org.neurarium.ui.canvas;

import java.util.List;
import org.neurarium.document.Point;

/** The smooth line of a wire: cubics that leave an output and arrive at an input level, one after the other. */
record WireCurve(List<Cubic> pieces) {
    private static final int SAMPLES = 24;
    /** How far a wire that runs back swings out of its ports. */
    private static final double SWING = 36;

    WireCurve {
        pieces = List.copyOf(pieces);
    }

    /** A cubic Bézier curve by its four points. */
    record Cubic(Point p0, Point p1, Point p2, Point p3) {
        Point at(double t) {
            double s = 1 - t;
            double a = s * s * s;
            double b = 3 * s * s * t;
            double c = 3 * s * t * t;
            double d = t * t * t;
            return new Point(a * p0.x() + b * p1.x() + c * p2.x() + d * p3.x(), a * p0.y() + b * p1.y() + c * p2.y() + d * p3.y());
        }
    }

    /** Straight on, in one bend. */
    static WireCurve between(Point from, Point to) {
        double reach = Math.max(24, Math.min(160, Math.abs(to.x() - from.x()) / 2));
        if (to.x() < from.x()) {
            reach = Math.max(reach, 64);
        }
        return new WireCurve(List.of(new Cubic(from, new Point(from.x() + reach, from.y()), new Point(to.x() - reach, to.y()), to)));
    }

    /** Back to the left: out of the port, level through a lane between the rows, into the port. */
    static WireCurve back(Point from, Point to, double lane) {
        Point right = new Point(from.x(), lane);
        Point left = new Point(to.x(), lane);
        return new WireCurve(List.of(
                new Cubic(from, new Point(from.x() + SWING, from.y()), new Point(from.x() + SWING, lane), right),
                new Cubic(right, right, left, left),
                new Cubic(left, new Point(to.x() - SWING, lane), new Point(to.x() - SWING, to.y()), to)));
    }

    /** On to the right: out of the port, level through a lane above or below what stands between, into the port. */
    static WireCurve past(Point from, Point to, double lane) {
        double swing = Math.min(SWING, (to.x() - from.x()) / 4);
        Point left = new Point(from.x() + swing, lane);
        Point right = new Point(to.x() - swing, lane);
        return new WireCurve(List.of(
                new Cubic(from, new Point(from.x() + swing / 2, from.y()), new Point(from.x() + swing / 2, lane), left),
                new Cubic(left, left, right, right),
                new Cubic(right, new Point(to.x() - swing / 2, lane), new Point(to.x() - swing / 2, to.y()), to)));
    }

    /** Where it begins. */
    Point start() {
        return pieces.get(0).p0();
    }

    /** Where it ends. */
    Point end() {
        return pieces.get(pieces.size() - 1).p3();
    }

    /** A point of the line, t from 0 to 1. */
    Point at(double t) {
        double place = t * pieces.size();
        int piece = Math.min(pieces.size() - 1, (int) place);
        return pieces.get(piece).at(place - piece);
    }

    /** Distance of a point from the line, to about half a pixel. */
    double distance(Point p) {
        double best = Double.MAX_VALUE;
        Point before = start();
        for (int i = 1; i <= SAMPLES * pieces.size(); i++) {
            Point now = at((double) i / (SAMPLES * pieces.size()));
            best = Math.min(best, segment(p, before, now));
            before = now;
        }
        return best;
    }

    /** Distance of {@code p} from the stretch between two points. */
    static double segment(Point p, Point a, Point b) {
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        double length = dx * dx + dy * dy;
        double t = length == 0 ? 0 : Math.max(0, Math.min(1, ((p.x() - a.x()) * dx + (p.y() - a.y()) * dy) / length));
        return Math.hypot(p.x() - a.x() - t * dx, p.y() - a.y() - t * dy);
    }
}
