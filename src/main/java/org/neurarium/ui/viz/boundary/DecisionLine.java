package org.neurarium.ui.viz.boundary;

import java.util.Optional;

/** The line w·x + b = 0 of a unit that looks at the inputs directly: a·x + c·y + d = 0 in the data's own units. */
record DecisionLine(double a, double c, double d) {
    /**
     * @param kernel weights {@code [inputs × units]}, on inputs as the network sees them
     * @param bias {@code [units]}, empty for none
     */
    static DecisionLine of(float[] kernel, float[] bias, int unit, Scatter scatter, int featureX, int featureY) {
        int features = scatter.means().length;
        int units = kernel.length / features;
        float[] shift = scatter.normalization().shift();
        float[] scale = scatter.normalization().scale();
        double rest = bias.length > unit ? bias[unit] : 0;
        double a = 0;
        double c = 0;
        for (int f = 0; f < features; f++) {
            double weight = kernel[f * units + unit];
            double per = scale.length == 0 ? weight : weight / scale[f];
            double offset = shift.length == 0 ? 0 : -per * shift[f];
            if (f == featureX) {
                a = per;
                rest += offset;
            } else if (f == featureY) {
                c = per;
                rest += offset;
            } else {
                rest += weight * scatter.means()[f];
            }
        }
        return new DecisionLine(a, c, rest);
    }

    /** Its two ends on the rectangle's edge as [x₁, y₁, x₂, y₂]; empty where it misses the rectangle or is no line. */
    Optional<double[]> within(Domain r) {
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
