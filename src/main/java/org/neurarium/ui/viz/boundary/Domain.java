package org.neurarium.ui.viz.boundary;

/** The rectangle of the plane that is shown. */
record Domain(double xLow, double xHigh, double yLow, double yHigh) {
    static final Domain UNIT = new Domain(-1.2, 1.2, -1.2, 1.2);
    private static final double MARGIN = 0.1;
    private static final double ALIKE = 2.5;
    private static final double SMALLEST = 1e-3;
    private static final double LARGEST = 50;

    /** All examples with a margin. Features of about the same extent get the same range, so that the picture is a square. */
    static Domain around(Scatter points) {
        double[] xs = extent(points.x());
        double[] ys = extent(points.y());
        double wide = xs[1] - xs[0];
        double high = ys[1] - ys[0];
        if (!(wide > 0) && !(high > 0)) {
            return points.count() == 0 ? UNIT : new Domain(xs[0] - 1, xs[0] + 1, ys[0] - 1, ys[0] + 1);
        }
        boolean alike = Math.max(wide, high) < ALIKE * Math.min(wide, high)
                && Math.abs(xs[0] + xs[1] - ys[0] - ys[1]) < Math.max(wide, high);
        if (alike) {
            double low = Math.min(xs[0], ys[0]);
            double top = Math.max(xs[1], ys[1]);
            double margin = MARGIN * (top - low);
            return new Domain(low - margin, top + margin, low - margin, top + margin);
        }
        double padX = MARGIN * (wide > 0 ? wide : 1);
        double padY = MARGIN * (high > 0 ? high : 1);
        return new Domain(xs[0] - padX, xs[1] + padX, ys[0] - padY, ys[1] + padY);
    }

    /** Closer (factor below 1) or further, with the given place staying where it is on screen; bounded by {@code home}. */
    Domain zoomed(double factor, double x, double y, Domain home) {
        double width = (xHigh - xLow) * factor;
        double homeWidth = home.xHigh - home.xLow;
        if (width < SMALLEST * homeWidth || width > LARGEST * homeWidth) {
            return this;
        }
        return new Domain(x - (x - xLow) * factor, x + (xHigh - x) * factor,
                y - (y - yLow) * factor, y + (yHigh - y) * factor);
    }

    private static double[] extent(float[] values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (float value : values) {
            if (Float.isFinite(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        return low > high ? new double[] {0, 0} : new double[] {low, high};
    }
}
