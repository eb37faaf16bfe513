package org.neurarium.ui.common.plot;

import java.util.Optional;

/** The line a·x + c·y + d = 0. */
public record StraightLine(double a, double c, double d) {
    /** Its two ends on the rectangle's edge as [x₁, y₁, x₂, y₂]; empty where it misses the rectangle or is no line. */
    public Optional<double[]> within(PlaneFrame r) {
        double[] ends = new double[4];
        int found = 0;
        double tolerance = 1e-9 * (r.xHigh() - r.xLow() + r.yHigh() - r.yLow());
        double[][] corners = {crossX(r.yLow()), crossX(r.yHigh()), crossY(r.xLow()), crossY(r.xHigh())};
        for (double[] p : corners) {
            boolean inside = p[0] >= r.xLow() - tolerance && p[0] <= r.xHigh() + tolerance
                    && p[1] >= r.yLow() - tolerance && p[1] <= r.yHigh() + tolerance;
            boolean fresh = found == 0 || Math.hypot(p[0] - ends[0], p[1] - ends[1]) > 10 * tolerance;
            if (inside && fresh && found < 2) {
                ends[2 * found] = p[0];
                ends[2 * found + 1] = p[1];
                found++;
            }
        }
        return found == 2 ? Optional.of(ends) : Optional.empty();
    }

    private double[] crossX(double y) {
        return new double[] {-(c * y + d) / a, y};
    }

    private double[] crossY(double x) {
        return new double[] {x, -(a * x + d) / c};
    }
}
