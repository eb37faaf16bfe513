package org.neurarium.ui.canvas;

import org.neurarium.document.Point;

/** The smooth line of a wire: a cubic from an output to an input that leaves and arrives level. */
record WireCurve(double x0, double y0, double c0, double c1, double x1, double y1) {
    private static final int SAMPLES = 24;

    static WireCurve between(Point from, Point to) {
        double reach = Math.max(24, Math.min(160, Math.abs(to.x() - from.x()) / 2));
        if (to.x() < from.x()) {
            reach = Math.max(reach, 64);
        }
        return new WireCurve(from.x(), from.y(), from.x() + reach, to.x() - reach, to.x(), to.y());
    }

    /** A point of the line, t from 0 to 1. */
    Point at(double t) {
        double s = 1 - t;
        double a = s * s * s;
        double b = 3 * s * s * t;
        double c = 3 * s * t * t;
        double d = t * t * t;
        return new Point(a * x0 + b * c0 + c * c1 + d * x1, (a + b) * y0 + (c + d) * y1);
    }

    /** Distance of a point from the line, to about half a pixel. */
    double distance(Point p) {
        double best = Double.MAX_VALUE;
        Point before = at(0);
        for (int i = 1; i <= SAMPLES; i++) {
            Point now = at((double) i / SAMPLES);
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
