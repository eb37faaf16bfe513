package org.neurarium.lab.surface;

/** A loss over the weights x and y (over x alone for {@link #isCurve}), with its gradient. */
public enum Surface {
    /** x². */
    PARABOLA("x²", -2.5, 2.5, -1, 6.5, -2, 0),
    /** ½x⁴ − 2x² + ½x: two valleys, the left one deeper. */
    VALLEYS("½x⁴ − 2x² + ½x", -2.5, 2.5, -3.5, 4, 2.2, 0),
    /** ½(x² + y²). */
    BOWL("½(x² + y²)", -3, 3, -3, 3, -2.4, 1.8),
    /** ½(x² + 40y²). */
    RAVINE("½(x² + 40y²)", -3, 3, -1.2, 1.2, -2.6, 0.8),
    /** (1 − x)² + 100(y − x²)². */
    ROSENBROCK("(1 − x)² + 100(y − x²)²", -2, 2, -1, 3, -1.2, 1),
    /** ½x² − ½y² + ⅛y⁴: flat at the origin, valleys at y = ±√2. */
    SADDLE("½x² − ½y² + ⅛y⁴", -2.5, 2.5, -2.5, 2.5, -2, 0.01),
    /** (x² + y − 11)² + (x + y² − 7)²: four valleys of depth 0 (Himmelblau). */
    SEVERAL("(x² + y − 11)² + (x + y² − 7)²", -5, 5, -5, 5, -0.5, -0.5);

    private final String formula;
    private final double xLow;
    private final double xHigh;
    private final double yLow;
    private final double yHigh;
    private final double startX;
    private final double startY;

    Surface(String formula, double xLow, double xHigh, double yLow, double yHigh, double startX, double startY) {
        this.formula = formula;
        this.xLow = xLow;
        this.xHigh = xHigh;
        this.yLow = yLow;
        this.yHigh = yHigh;
        this.startX = startX;
        this.startY = startY;
    }

    public String formula() {
        return formula;
    }

    /** [x from, x to, y from, y to] of what is shown; for a curve, y is the loss. */
    public double[] window() {
        return new double[] {xLow, xHigh, yLow, yHigh};
    }

    public double[] start() {
        return new double[] {startX, startY};
    }

    /** Whether there is only one weight; y then stays where it is. */
    public boolean isCurve() {
        return this == PARABOLA || this == VALLEYS;
    }

    /** The largest curvature where it is the same everywhere; else 0. Plain descent is stable below a rate of 2 over it. */
    public double curvature() {
        return switch (this) {
            case PARABOLA -> 2;
            case BOWL -> 1;
            case RAVINE -> 40;
            default -> 0;
        };
    }

    public double value(double x, double y) {
        return switch (this) {
            case PARABOLA -> x * x;
            case VALLEYS -> x * x * x * x / 2 - 2 * x * x + x / 2;
            case BOWL -> (x * x + y * y) / 2;
            case RAVINE -> (x * x + 40 * y * y) / 2;
            case ROSENBROCK -> (1 - x) * (1 - x) + 100 * (y - x * x) * (y - x * x);
            case SADDLE -> x * x / 2 - y * y / 2 + y * y * y * y / 8;
            case SEVERAL -> (x * x + y - 11) * (x * x + y - 11) + (x + y * y - 7) * (x + y * y - 7);
        };
    }

    /** [∂/∂x, ∂/∂y]. */
    public double[] gradient(double x, double y) {
        return switch (this) {
            case PARABOLA -> new double[] {2 * x, 0};
            case VALLEYS -> new double[] {2 * x * x * x - 4 * x + 0.5, 0};
            case BOWL -> new double[] {x, y};
            case RAVINE -> new double[] {x, 40 * y};
            case ROSENBROCK -> new double[] {-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)};
            case SADDLE -> new double[] {x, -y + y * y * y / 2};
            case SEVERAL -> new double[] {4 * x * (x * x + y - 11) + 2 * (x + y * y - 7), 2 * (x * x + y - 11) + 4 * y * (x + y * y - 7)};
        };
    }
}
