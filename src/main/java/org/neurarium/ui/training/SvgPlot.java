package org.neurarium.ui.training;

import java.awt.geom.Rectangle2D;
import java.util.Locale;
import org.neurarium.ui.common.plot.Ticks;

/** Writes axes and lines as SVG elements. */
final class SvgPlot {
    /** Height of a gap that its name fits into. */
    private static final double NAMED = 18;

    private final StringBuilder out;
    private final CurveAxis epochs;
    private final ChartLane lane;
    private final Rectangle2D area;

    SvgPlot(StringBuilder out, CurveAxis epochs, ChartLane lane, Rectangle2D area) {
        this.out = out;
        this.epochs = epochs;
        this.lane = lane;
        this.area = area;
    }

    ChartLane lane() {
        return lane;
    }

    /** The lane's own axis and its name. */
    void axis(String name) {
        for (double place : lane.axis.ticks()) {
            rule(y(place), "currentColor\" stroke-opacity=\".15");
            text(area.getMinX() - 8, y(place) + 4, "end", figure(lane.axis.value(place)));
        }
        text(area.getMinX() + 4, area.getMinY() + 4, "start", name);
    }

    /** The axis below all lanes. */
    void epochs(String name) {
        for (double place : epochs.ticks()) {
            text(x(place), area.getMaxY() + 18, "middle", Ticks.text(round(epochs.value(place))));
        }
        text(area.getMaxX() + 8, area.getMaxY() + 18, "start", name);
    }

    /** A level with its name; beyond the axis the name alone. */
    void level(double value, String color, String label) {
        double place = lane.axis.place(value);
        if (lane.axis.getRange().contains(place)) {
            rule(y(place), color + "\" stroke-dasharray=\"6 4");
        }
        double y = Double.isNaN(place) ? area.getMaxY() : Math.max(area.getMinY() + 16, Math.min(area.getMaxY(), y(place)));
        text(area.getMinX() + 4, y - 4, "start", label);
    }

    private void rule(double y, String stroke) {
        out.append(format("<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>%n",
                area.getMinX(), area.getMaxX(), y, y, stroke));
    }

    private String figure(double value) {
        return lane.kind == LaneKind.ACCURACY ? Ticks.text(round(100 * value)) + " %" : Ticks.text(round(value));
    }

    void line(Line line, String name, String color, double thickness, String label) {
        StringBuilder path = new StringBuilder();
        boolean pen = false;
        double lastX = 0;
        double lastY = 0;
        for (int i = 0; i < line.size(); i++) {
            double place = lane.axis.place(line.mean()[i]);
            if (Double.isNaN(place)) {
                pen = false;
                continue;
            }
            lastX = x(epochs.place(line.x()[i]));
            lastY = y(place);
            path.append(format("%s%.1f %.1f", pen ? "L" : "M", lastX, lastY));
            pen = true;
        }
        if (path.length() == 0) {
            return;
        }
        out.append(format("<path class=\"%s\" d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%.0f\"/>%n", name, path,
                color, thickness));
        if (!label.isEmpty()) {
            text(lastX + 6, lastY + 4, "start", label + " " + (lane.kind == LaneKind.ACCURACY ? Ticks.percent(line.last()) : Ticks.figure(line.last(), 3)));
        }
    }

    /** The gap of generalization with its name. */
    void shade(LossGap gap, String color, String label) {
        for (double[] outline : gap.outlines()) {
            StringBuilder path = new StringBuilder();
            for (int i = 0; i < outline.length; i += 2) {
                path.append(format("%s%.1f %.1f", i == 0 ? "M" : "L", x(outline[i]), y(outline[i + 1])));
            }
            out.append(format("<path class=\"gap\" d=\"%sZ\" fill=\"%s\" fill-opacity=\".16\"/>%n", path, color));
        }
        double middle = gap.middle(NAMED / area.getHeight() * lane.axis.getRange().getLength());
        if (!Double.isNaN(middle)) {
            text(area.getMaxX() - 8, y(middle) + 4, "end", label);
        }
    }

    private void text(double x, double y, String anchor, String text) {
        out.append(format("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"currentColor\">%s</text>%n", x, y, anchor,
                text.replace("&", "&amp;").replace("<", "&lt;")));
    }

    private double x(double place) {
        var range = epochs.getRange();
        return area.getMinX() + (place - range.getLowerBound()) / range.getLength() * area.getWidth();
    }

    private double y(double place) {
        var range = lane.axis.getRange();
        return area.getMaxY() - (place - range.getLowerBound()) / range.getLength() * area.getHeight();
    }

    private static double round(double value) {
        return new java.math.BigDecimal(value).round(new java.math.MathContext(3)).doubleValue();
    }

    private static String format(String pattern, Object... arguments) {
        return String.format(Locale.ROOT, pattern, arguments);
    }
}
