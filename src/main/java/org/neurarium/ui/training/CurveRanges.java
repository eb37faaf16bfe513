package org.neurarium.ui.training;

import org.jfree.data.Range;

/** How far the axes reach: all of the bold lines, most of the raw band, never a range without length. */
final class CurveRanges {
    /** How far a level may lie outside of the curves, in their extents. */
    private static final double STRETCH = 0.5;
    /** Less than this is drawn as 0. */
    private static final double NOTHING = 1e-9;

    private CurveRanges() {
    }

    static void set(CurveChart chart, ChartsViewModel model) {
        setEpochs(chart.epochs(), model);
        CurveAxis axis = chart.loss().axis;
        Extent extent = new Extent();
        Curves curves = model.curves();
        extent.cover(curves.train().low(), axis);
        extent.cover(curves.train().high(), axis);
        extent.cover(curves.validation().low(), axis);
        extent.cover(curves.validation().high(), axis);
        model.runs().forEach(run -> extent.cover(run.curves().judged().mean(), axis));
        double ceiling = extent.high + 0.3 * (extent.high - extent.low);
        Extent raw = new Extent();
        raw.cover(curves.raw().low(), axis);
        raw.cover(curves.raw().high(), axis);
        if (extent.isEmpty()) {
            extent.add(raw.low);
            extent.add(raw.high);
        } else if (!raw.isEmpty()) {
            extent.add(Math.min(ceiling, raw.high));
            extent.add(Math.max(extent.low - 0.3 * (extent.high - extent.low), raw.low));
        }
        model.plainMethods().in(LaneKind.LOSS).forEach(level -> extent.stretch(axis.place(level.value())));
        axis.setRange(extent.isEmpty() ? new Range(0, 1) : lossRange(extent, axis.isLog()));
        setAccuracy(chart.lane(LaneKind.ACCURACY).axis, model);
        setRate(chart.lane(LaneKind.LEARNING_RATE).axis, curves.learningRate());
        setNorm(chart.lane(LaneKind.GRADIENT_NORM).axis, curves.gradientNorm());
    }

    /** From 0: a rate is judged by its share of the largest. */
    private static void setRate(CurveAxis axis, Line rate) {
        Extent extent = new Extent();
        extent.cover(rate.high(), axis);
        axis.setRange(new Range(0, extent.isEmpty() || !(extent.high > 0) ? 1 : 1.1 * extent.high));
    }

    private static void setNorm(CurveAxis axis, Line norm) {
        Extent extent = new Extent();
        extent.cover(norm.low(), axis);
        extent.cover(norm.high(), axis);
        axis.setRange(extent.isEmpty() ? new Range(0, 1) : lossRange(extent, axis.isLog()));
    }

    private static void setEpochs(CurveAxis axis, ChartsViewModel model) {
        double last = model.curves().lastX();
        for (EarlierRun run : model.runs()) {
            last = Math.max(last, run.curves().lastX());
        }
        last = last > 0 ? last : 1;
        if (axis.isLog()) {
            double first = model.curves().raw().isEmpty() ? last / 100 : model.curves().raw().x()[0];
            axis.setRange(new Range(Math.log10(Math.min(first, last / 2)), Math.log10(last)));
        } else {
            axis.setRange(new Range(0, last));
        }
    }

    private static void setAccuracy(CurveAxis axis, ChartsViewModel model) {
        Extent extent = new Extent();
        extent.cover(model.curves().trainAccuracy().low(), axis);
        extent.cover(model.curves().validationAccuracy().low(), axis);
        model.plainMethods().in(LaneKind.ACCURACY).forEach(level -> extent.stretch(level.value()));
        double low = Math.min(extent.isEmpty() ? 1 : extent.low, Double.isNaN(model.chance()) ? 1 : model.chance());
        axis.setRange(new Range(Math.max(0, Math.min(0.95, low - 0.05)), 1.02));
    }

    private static Range lossRange(Extent extent, boolean log) {
        double size = extent.high - extent.low;
        if (!log && Math.max(extent.high, -extent.low) <= NOTHING) {
            return new Range(0, 1);
        }
        if (!(size > NOTHING)) {
            size = log ? 0.5 : Math.abs(extent.high) * 0.2;
        }
        double low = extent.low - 0.06 * size;
        if (!log && extent.low >= 0 && extent.low < 0.4 * extent.high) {
            low = 0;
        }
        return new Range(low, Math.max(extent.high, extent.low + size) + 0.04 * size);
    }

    /** Smallest and largest finite place seen. */
    private static final class Extent {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;

        void cover(float[] values, CurveAxis axis) {
            for (float value : values) {
                add(axis.place(value));
            }
        }

        void add(double place) {
            if (Double.isFinite(place)) {
                low = Math.min(low, place);
                high = Math.max(high, place);
            }
        }

        /** Covers a level, unless that would squeeze what is covered already. */
        void stretch(double place) {
            double room = STRETCH * (high - low);
            if (!isEmpty() && place >= low - room && place <= high + room) {
                add(place);
            }
        }

        boolean isEmpty() {
            return low > high;
        }
    }
}
