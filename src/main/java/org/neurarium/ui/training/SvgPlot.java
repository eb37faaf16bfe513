package org.neurarium.ui.training;

import java.util.Locale;
import org.neurarium.ui.common.plot.Ticks;

/** Writes axes and lines as SVG elements. */
final class SvgPlot {
    private final StringBuilder out;
    private final CurveChart chart;
    private final double left;
    private final double top;
    private final double width;
    private final double height;

    SvgPlot(StringBuilder out, CurveChart chart, double width, double height, double margin) {
        this.out = out;
        this.chart = chart;
        left = margin;
        top = margin / 2;
        this.width = width - 2.5 * margin;
        this.height = height - 1.5 * margin;
    }

    void axes(String xName, String yName) {
        for (double place : chart.loss().axis.ticks()) {
            double y = y(place);
            out.append(format("<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"currentColor\" stroke-opacity=\".15\"/>%n",
                    left, left + width, y, y));
            text(left - 8, y + 4, "end", Ticks.text(round(chart.loss().axis.value(place))));
        }
        for (double place : chart.epochs().ticks()) {
            text(x(place), top + height + 18, "middle", Ticks.text(round(chart.epochs().value(place))));
        }
        text(left + width + 8, top + height + 18, "start", xName);
        text(left, top - 8, "start", yName);
    }

    void line(Line line, String name, String color, double thickness, String label) {
        StringBuilder path = new StringBuilder();
        boolean pen = false;
        double lastX = 0;
        double lastY = 0;
        for (int i = 0; i < line.size(); i++) {
            double place = chart.loss().axis.place(line.mean()[i]);
            if (Double.isNaN(place)) {
                pen = false;
                continue;
            }
            lastX = x(chart.epochs().place(line.x()[i]));
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
            text(lastX + 6, lastY + 4, "start", label + " " + Ticks.figure(line.last(), 3));
        }
    }

    private void text(double x, double y, String anchor, String text) {
        out.append(format("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"currentColor\">%s</text>%n", x, y, anchor,
                text.replace("&", "&amp;").replace("<", "&lt;")));
    }

    private double x(double place) {
        var range = chart.epochs().getRange();
        return left + (place - range.getLowerBound()) / range.getLength() * width;
    }

    private double y(double place) {
        var range = chart.loss().axis.getRange();
        return top + height - (place - range.getLowerBound()) / range.getLength() * height;
    }

    private static double round(double value) {
        return new java.math.BigDecimal(value).round(new java.math.MathContext(3)).doubleValue();
    }

    private static String format(String pattern, Object... arguments) {
        return String.format(Locale.ROOT, pattern, arguments);
    }
}
