package org.neurarium.ui.viz.gates;

import java.util.Locale;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.plot.CellPaint;

/** A picture of gates as a table and as vectors. */
final class GateFiles {
    private GateFiles() {
    }

    /** One row per step and unit; a column per quantity. */
    static String csv(GatePicture picture) {
        StringBuilder out = new StringBuilder("layer,part,step,token,unit");
        picture.strips().forEach(s -> out.append(',').append(s.quantity()));
        out.append('\n');
        for (int t = 0; t < picture.steps().count(); t++) {
            for (int u = 0; u < picture.units(); u++) {
                out.append(quoted(picture.node())).append(',').append(picture.part()).append(',').append(t + 1).append(',')
                        .append(quoted(picture.steps().names().get(t))).append(',').append(u + 1);
                for (Strip strip : picture.strips()) {
                    out.append(',').append(String.format(Locale.ROOT, "%s", strip.value(t, u)));
                }
                out.append('\n');
            }
        }
        return out.toString();
    }

    /** The strips as rectangles. */
    static String svg(GatePicture picture, Texts texts, Palette palette) {
        int left = 150;
        int cell = 40;
        int row = 26;
        StringBuilder out = new StringBuilder(format("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" "
                + "font-family=\"Pretendard, sans-serif\" font-size=\"12\">%n", left + cell * picture.steps().count() + 10,
                row * picture.strips().size() + 90));
        for (int r = 0; r < picture.strips().size(); r++) {
            Strip strip = picture.strips().get(r);
            CellPaint paint = new CellPaint(palette, strip.isGate(), strip.reachOfMeans());
            out.append(format("<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s (%s)</text>%n", left - 6, r * row + 17,
                    strip.layer().isEmpty() ? texts.get("sequenceviews.quantity." + strip.quantity()) : escaped(strip.layer()),
                    paint.range()));
            for (int t = 0; t < strip.steps(); t++) {
                out.append(format("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"3\" fill=\"#%06x\"><title>%.4f</title>"
                        + "</rect>%n", left + t * cell, r * row, cell - 2, row - 4, paint.argb(strip.means()[t]) & 0xffffff,
                        strip.means()[t]));
            }
        }
        for (int t = 0; t < picture.steps().count(); t++) {
            out.append(format("<text transform=\"translate(%d %d) rotate(60)\">%s</text>%n", left + t * cell + 12,
                    row * picture.strips().size() + 12, escaped(picture.steps().names().get(t))));
        }
        return out.append("</svg>\n").toString();
    }

    private static String format(String pattern, Object... arguments) {
        return String.format(Locale.ROOT, pattern, arguments);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String quoted(String text) {
        return text.matches("[^\",\n\r]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
