package org.neurarium.dataset.image;

import java.util.Arrays;

/**
 * Where a pen has been: straight pieces so short that a chain of them looks round. Coordinates are pixels once
 * {@link #fit} was called. Reused for one drawing after another, so that thousands a second make no garbage.
 */
final class InkTrace {
    private static final int START = 256;
    /** Pieces of a curve between two points of its description. */
    private static final int FINENESS = 5;

    private double[] x = new double[START];
    private double[] y = new double[START];
    private boolean[] lifted = new boolean[START];
    private int count;

    void clear() {
        count = 0;
    }

    /** Lifts the pen and puts it down at this point. */
    void moveTo(double px, double py) {
        add(px, py, true);
    }

    /** Draws to this point. */
    void lineTo(double px, double py) {
        add(px, py, false);
    }

    /**
     * Draws a smooth curve through points {@code [x₀, y₀, x₁, y₁, …]} from where the pen stands, which is the first of
     * them: the spline of Catmull and Rom (1974), tangents (pᵢ₊₁ − pᵢ₋₁)/2, with its ends doubled. Two points make a
     * straight line. A curve that ends where it began is closed without a corner.
     */
    void curve(double[] points) {
        int last = points.length / 2 - 1;
        boolean closed = last > 2 && points[0] == points[2 * last] && points[1] == points[2 * last + 1];
        for (int i = 0; i < last; i++) {
            int before = i > 0 ? i - 1 : closed ? last - 1 : 0;
            int after = i + 2 <= last ? i + 2 : closed ? 1 : last;
            int pieces = last == 1 ? 1 : FINENESS;
            for (int k = 1; k <= pieces; k++) {
                double t = (double) k / pieces;
                lineTo(at(points, 0, before, i, after, t), at(points, 1, before, i, after, t));
            }
        }
    }

    /** Moves every point: (x, y) ← (a·x + b·y, c·x + d·y). */
    void transform(double a, double b, double c, double d) {
        for (int i = 0; i < count; i++) {
            double px = a * x[i] + b * y[i];
            y[i] = c * x[i] + d * y[i];
            x[i] = px;
        }
    }

    /** Scales both axes alike so that the longer side of the box around all points has this length. */
    void fit(double length) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            low = Math.min(low, x[i]);
            high = Math.max(high, x[i]);
            top = Math.min(top, y[i]);
            bottom = Math.max(bottom, y[i]);
        }
        double scale = length / Math.max(1e-9, Math.max(high - low, bottom - top));
        transform(scale, 0, 0, scale);
    }

    /** Shifts the trace so that the centre of its mass, every stretch weighing its length, lies at this point. */
    void centre(double toX, double toY) {
        double mass = 0;
        double sumX = 0;
        double sumY = 0;
        for (int i = 1; i < count; i++) {
            if (!lifted[i]) {
                double length = Math.sqrt((x[i] - x[i - 1]) * (x[i] - x[i - 1]) + (y[i] - y[i - 1]) * (y[i] - y[i - 1]));
                mass += length;
                sumX += length * (x[i] + x[i - 1]) / 2;
                sumY += length * (y[i] + y[i - 1]) / 2;
            }
        }
        if (mass > 0) {
            shift(toX - sumX / mass, toY - sumY / mass);
        }
    }

    void shift(double rightwards, double downwards) {
        for (int i = 0; i < count; i++) {
            x[i] += rightwards;
            y[i] += downwards;
        }
    }

    /** Displaces every point by a wave across the drawing, as a hand does: two sines of one period per {@code period}. */
    void wobble(double size, double period, double phaseX, double phaseY) {
        for (int i = 0; i < count; i++) {
            double px = x[i];
            x[i] += size * StrictMath.sin(2 * Math.PI * y[i] / period + phaseX);
            y[i] += size * StrictMath.sin(2 * Math.PI * px / period + phaseY);
        }
    }

    /** Inks the trace with this radius, growing by {@code growth} from its first point to its last. */
    void draw(PixelPen pen, double radius, double growth) {
        for (int i = 1; i < count; i++) {
            if (!lifted[i]) {
                pen.segment(x[i - 1], y[i - 1], x[i], y[i], radius * (1 + growth * ((double) i / count - 0.5)));
            }
        }
    }

    private void add(double px, double py, boolean lift) {
        if (count == x.length) {
            x = Arrays.copyOf(x, 2 * count);
            y = Arrays.copyOf(y, 2 * count);
            lifted = Arrays.copyOf(lifted, 2 * count);
        }
        x[count] = px;
        y[count] = py;
        lifted[count++] = lift;
    }

    /** Catmull and Rom's cubic between points i and i + 1, on one axis. */
    private static double at(double[] points, int axis, int before, int i, int after, double t) {
        double p0 = points[2 * before + axis];
        double p1 = points[2 * i + axis];
        double p2 = points[2 * i + 2 + axis];
        double p3 = points[2 * after + axis];
        return p1 + 0.5 * t * (p2 - p0 + t * (2 * p0 - 5 * p1 + 4 * p2 - p3 + t * (3 * (p1 - p2) + p3 - p0)));
    }
}
