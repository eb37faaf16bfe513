package org.neurarium.ui.runs.curves;

import java.util.Locale;
import javafx.scene.paint.Color;
import org.neurarium.ui.common.Fonts;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.plot.Ticks;

/** The same picture as SVG. */
final class CurveSvg {
    private CurveSvg() {
    }

    static String of(CurvePlot plot, Texts texts, Palette palette, double width, double height) {
        StringBuilder out = new StringBuilder(format("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\""
                + " font-family=\"%s\" font-size=\"11\">%n", width, height, Fonts.FAMILY));
        if (!plot.isEmpty()) {
            axes(out, plot, texts, palette);
            plot.curves().forEach(curve -> out.append(path(plot, curve, hex(CurvePane.color(curve, palette)))));
            for (CurvePlot.Tag tag : plot.tags()) {
                text(out, plot.end() + 8, tag.y() + 4, "start", tag.curve().label() + " " + Ticks.figure(tag.curve().last(), 3),
                        CurvePane.color(tag.curve(), palette));
            }
        }
        return out.append("</svg>\n").toString();
    }

    private static void axes(StringBuilder out, CurvePlot plot, Texts texts, Palette palette) {
        Color faint = palette.get("text-faint");
        for (double value : plot.values()) {
            out.append(format("<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>%n", CurvePlot.LEFT,
                    plot.end(), plot.y(value), plot.y(value), hex(palette.get("canvas-dot"))));
            text(out, CurvePlot.LEFT - 6, plot.y(value) + 4, "end", Ticks.text(value), faint);
        }
        for (double epoch : plot.epochs()) {
            text(out, plot.x(epoch), plot.floor() + 14, "middle", Ticks.text(epoch), faint);
        }
        text(out, plot.end(), plot.floor() + 28, "end", texts.get("runs.axis.epochs"), faint);
    }

    private static String path(CurvePlot plot, RunCurve curve, String color) {
        StringBuilder path = new StringBuilder();
        boolean pen = false;
        for (int i = 0; i < curve.x().length; i++) {
            double y = plot.y(curve.y()[i]);
            if (!Double.isNaN(y)) {
                path.append(format("%s%.1f %.1f", pen ? "L" : "M", plot.x(curve.x()[i]), y));
            }
            pen = !Double.isNaN(y);
        }
        return format("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"/>%n", path, color, curve.held() ? "2.2" : "1");
    }

    private static void text(StringBuilder out, double x, double y, String anchor, String text, Color color) {
        out.append(format("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>%n", x, y, anchor, hex(color),
                text.replace("&", "&amp;").replace("<", "&lt;")));
    }

    private static String hex(Color color) {
        return format("#%06x", Palette.argb(color) & 0xffffff);
    }

    private static String format(String pattern, Object... arguments) {
        return String.format(Locale.ROOT, pattern, arguments);
    }
}
