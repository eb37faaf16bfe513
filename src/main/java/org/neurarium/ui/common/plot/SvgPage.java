package org.neurarium.ui.common.plot;

import java.util.Locale;
import javafx.scene.paint.Color;

/** A drawing that scales: shapes and texts are written one after the other. */
public final class SvgPage {
    private final StringBuilder out = new StringBuilder();

    public SvgPage(double width, double height) {
        out.append(format("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" width=\"%.0f\" height=\"%.0f\" "
                + "font-family=\"Pretendard, sans-serif\" font-size=\"12\">%n", width, height, width, height));
    }

    /** A filled rectangle, with what it says when it is pointed at. */
    public SvgPage rect(double x, double y, double width, double height, Color fill, String title) {
        out.append(format("<rect x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\" fill=\"%s\"%s>", x, y, width, height, hex(fill),
                opacity(fill)));
        return title(title, "rect");
    }

    public SvgPage circle(double x, double y, double radius, Color fill, String title) {
        out.append(format("<circle cx=\"%.2f\" cy=\"%.2f\" r=\"%.2f\" fill=\"%s\"%s>", x, y, radius, hex(fill), opacity(fill)));
        return title(title, "circle");
    }

    private SvgPage title(String title, String element) {
        out.append(title.isEmpty() ? "" : "<title>" + escaped(title) + "</title>").append("</").append(element).append(">\n");
        return this;
    }

    public SvgPage line(double x1, double y1, double x2, double y2, Color stroke, double width) {
        out.append(format("<line x1=\"%.2f\" y1=\"%.2f\" x2=\"%.2f\" y2=\"%.2f\" stroke=\"%s\"%s stroke-width=\"%.2f\"/>%n", x1, y1, x2, y2,
                hex(stroke), opacity(stroke).replace("fill", "stroke"), width));
        return this;
    }

    /** A line through points; it is broken where a number is missing. */
    public SvgPage curve(double[] x, double[] y, Color stroke, double width) {
        StringBuilder path = new StringBuilder();
        boolean on = false;
        for (int i = 0; i < x.length; i++) {
            boolean known = Double.isFinite(x[i]) && Double.isFinite(y[i]);
            path.append(known ? format(on ? "L%.2f %.2f" : "M%.2f %.2f", x[i], y[i]) : "");
            on = known;
        }
        out.append(format("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%.2f\"/>%n", path, hex(stroke), width));
        return this;
    }

    /** @param anchor {@code start}, {@code middle} or {@code end} */
    public SvgPage text(double x, double y, String text, Color fill, String anchor) {
        out.append(format("<text x=\"%.2f\" y=\"%.2f\" fill=\"%s\" text-anchor=\"%s\">%s</text>%n", x, y, hex(fill), anchor, escaped(text)));
        return this;
    }

    /** A text that falls away to the right. */
    public SvgPage slanted(double x, double y, String text, Color fill) {
        out.append(format("<text transform=\"translate(%.2f %.2f) rotate(60)\" fill=\"%s\">%s</text>%n", x, y, hex(fill), escaped(text)));
        return this;
    }

    public String end() {
        return out + "</svg>\n";
    }

    private static String hex(Color color) {
        return format("#%02x%02x%02x", Math.round(color.getRed() * 255), Math.round(color.getGreen() * 255), Math.round(color.getBlue() * 255));
    }

    private static String opacity(Color color) {
        return color.getOpacity() < 1 ? format(" fill-opacity=\"%.2f\"", color.getOpacity()) : "";
    }

    private static String format(String pattern, Object... arguments) {
        return String.format(Locale.ROOT, pattern, arguments);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
