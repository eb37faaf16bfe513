package org.neurarium.ui.runs.curves;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.neurarium.ui.common.plot.Ticks;

/** Where the curves lie in a rectangle: axes over all of them, and a label at the end of each that covers no other. */
final class CurvePlot {
    static final double LEFT = 46;
    static final double TOP = 10;
    static final double BOTTOM = 34;
    /** Height that a label takes. */
    static final double LINE = 14;
    private static final double SLACK = 0.04;

    private final List<RunCurve> curves;
    private final boolean log;
    private final double width;
    private final double height;
    private final double right;
    private double lowX = Double.POSITIVE_INFINITY;
    private double highX = Double.NEGATIVE_INFINITY;
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;

    /** A label's middle, and the curve it belongs to. */
    record Tag(RunCurve curve, double y) {
    }

    /** @param right width that the labels take */
    CurvePlot(List<RunCurve> curves, boolean log, double width, double height, double right) {
        this.curves = curves;
        this.log = log;
        this.width = width;
        this.height = height;
        this.right = right;
        for (RunCurve curve : curves) {
            for (int i = 0; i < curve.x().length; i++) {
                include(curve.x()[i], scaled(curve.y()[i]));
            }
        }
        double slack = high > low ? SLACK * (high - low) : Math.max(Math.abs(high), 1) * SLACK;
        low -= slack;
        high += slack;
        if (!(highX > lowX)) {
            lowX -= 0.5;
            highX += 0.5;
        }
    }

    private void include(double x, double y) {
        if (Double.isFinite(y)) {
            lowX = Math.min(lowX, x);
            highX = Math.max(highX, x);
            low = Math.min(low, y);
            high = Math.max(high, y);
        }
    }

    List<RunCurve> curves() {
        return curves;
    }

    /** Whether there is a number to draw. */
    boolean isEmpty() {
        return !Double.isFinite(high - low);
    }

    double end() {
        return Math.max(LEFT + 1, width - right);
    }

    double floor() {
        return Math.max(TOP + 1, height - BOTTOM);
    }

    double x(double epoch) {
        return LEFT + (epoch - lowX) / (highX - lowX) * (end() - LEFT);
    }

    double epoch(double x) {
        return lowX + (x - LEFT) / (end() - LEFT) * (highX - lowX);
    }

    /** NaN where a value has no place, such as 0 on a scale of powers. */
    double y(double value) {
        double at = scaled(value);
        return Double.isFinite(at) ? floor() - (at - low) / (high - low) * (floor() - TOP) : Double.NaN;
    }

    List<Double> epochs() {
        return Ticks.of(lowX, highX, (int) Math.max(2, (end() - LEFT) / 70));
    }

    /** Values that get a line: round numbers, or powers of ten with 2 and 5 where there are few. */
    List<Double> values() {
        int wanted = (int) Math.max(2, (floor() - TOP) / 36);
        if (!log) {
            return Ticks.of(low, high, wanted);
        }
        List<Double> all = new ArrayList<>();
        int[] steps = high - low > wanted ? new int[] {1} : new int[] {1, 2, 5};
        for (int power = (int) Math.floor(low); power <= high; power++) {
            for (int step : steps) {
                double value = step * Math.pow(10, power);
                if (Math.log10(value) >= low && Math.log10(value) <= high) {
                    all.add(value);
                }
            }
        }
        return all;
    }

    /** The labels from top to bottom, moved apart where they would cover each other; those without room are left out. */
    List<Tag> tags() {
        List<Tag> tags = new ArrayList<>();
        curves.stream().filter(c -> !c.label().isEmpty() && Double.isFinite(y(c.last())))
                .sorted(Comparator.comparingDouble((RunCurve c) -> y(c.last()))).forEach(c -> tags.add(new Tag(c, y(c.last()))));
        int room = (int) ((floor() - TOP) / LINE) + 1;
        List<Tag> placed = new ArrayList<>();
        double free = TOP;
        for (int i = 0; i < Math.min(room, tags.size()); i++) {
            int below = Math.min(room, tags.size()) - 1 - i;
            double y = Math.min(Math.max(tags.get(i).y(), free), floor() - below * LINE);
            placed.add(new Tag(tags.get(i).curve(), y));
            free = y + LINE;
        }
        return placed;
    }

    private double scaled(double value) {
        return log ? value > 0 ? Math.log10(value) : Double.NaN : value;
    }
}
