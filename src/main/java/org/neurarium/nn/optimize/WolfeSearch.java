package org.neurarium.nn.optimize;

/**
 * A line search for the strong Wolfe conditions (Nocedal &amp; Wright, algorithms 3.5 and 3.6, with c₁ = 1e-4, c₂ = 0.9
 * and interpolation by the cubic through two points and slopes).
 */
final class WolfeSearch {

    private static final double ARMIJO = 1e-4;
    private static final double CURVATURE = 0.9;
    private static final int MOST = 30;

    private final Objective f;
    private final double[] start;
    private final double[] direction;
    private final double loss0;
    private final double slope0;
    private final double[] point;
    private final double[] gradient;
    private double loss;
    private double slope;
    private int evaluations;
    private final boolean found;

    WolfeSearch(Objective f, double[] start, double[] direction, double loss0, double slope0, double firstStep) {
        this.f = f;
        this.start = start;
        this.direction = direction;
        this.loss0 = loss0;
        this.slope0 = slope0;
        this.point = new double[start.length];
        this.gradient = new double[start.length];
        this.found = slope0 < 0 && bracket(firstStep);
    }

    boolean found() {
        return found;
    }

    double[] point() {
        return point;
    }

    double[] gradient() {
        return gradient;
    }

    double loss() {
        return loss;
    }

    int evaluations() {
        return evaluations;
    }

    /** A step with its loss and slope. */
    private record Trial(double step, double loss, double slope) {
    }

    private Trial at(double step) {
        for (int i = 0; i < point.length; i++) {
            point[i] = start[i] + step * direction[i];
        }
        loss = f.evaluate(point, gradient);
        slope = Lbfgs.dot(gradient, direction);
        evaluations++;
        return new Trial(step, loss, slope);
    }

    private boolean lowEnough(Trial t) {
        return t.loss <= loss0 + ARMIJO * t.step * slope0;
    }

    private boolean flatEnough(Trial t) {
        return Math.abs(t.slope) <= -CURVATURE * slope0;
    }

    private boolean bracket(double firstStep) {
        Trial before = new Trial(0, loss0, slope0);
        double step = firstStep;
        while (evaluations < MOST) {
            Trial now = at(step);
            if (!Double.isFinite(now.loss)) {
                // Outside the domain: come back towards the last good step.
                step = before.step + 0.1 * (step - before.step);
                continue;
            }
            if (!lowEnough(now) || (before.step > 0 && now.loss >= before.loss)) {
                return zoom(before, now);
            }
            if (flatEnough(now)) {
                return true;
            }
            if (now.slope >= 0) {
                return zoom(now, before);
            }
            before = now;
            step *= 2;
        }
        return false;
    }

    /** {@code low} fulfils the Armijo condition with the lowest loss so far; a good step lies between. */
    private boolean zoom(Trial low, Trial high) {
        Trial a = low;
        Trial b = high;
        while (evaluations < MOST) {
            Trial now = at(between(a, b));
            if (!lowEnough(now) || now.loss >= a.loss) {
                b = now;
            } else {
                if (flatEnough(now)) {
                    return true;
                }
                if (now.slope * (b.step - a.step) >= 0) {
                    b = a;
                }
                a = now;
            }
            if (Math.abs(b.step - a.step) <= 1e-14 * Math.abs(b.step)) {
                break;
            }
        }
        // Rounding can hide the curvature condition near the minimum; a lower loss is still worth having.
        return a.step > 0 && a.loss < loss0 && at(a.step).loss <= a.loss;
    }

    /** The minimum of the cubic (eq. 3.59), kept in the middle 80 % of the interval. */
    private static double between(Trial a, Trial b) {
        double d1 = a.slope + b.slope - 3 * (a.loss - b.loss) / (a.step - b.step);
        double root = d1 * d1 - a.slope * b.slope;
        double width = b.step - a.step;
        double cubic = Double.NaN;
        if (root >= 0) {
            double d2 = Math.signum(width) * Math.sqrt(root);
            cubic = b.step - width * (b.slope + d2 - d1) / (b.slope - a.slope + 2 * d2);
        }
        double least = Math.min(a.step, b.step) + 0.1 * Math.abs(width);
        double most = Math.max(a.step, b.step) - 0.1 * Math.abs(width);
        return Double.isFinite(cubic) ? Math.max(least, Math.min(most, cubic)) : (a.step + b.step) / 2;
    }
}
