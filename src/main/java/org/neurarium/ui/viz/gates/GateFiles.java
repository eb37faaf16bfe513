package org.neurarium.ui.viz.gates;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.plot.CellPaint;

/** A picture of gates as a table and as vectors. */
final class GateFiles {
    private static final int LEFT = 150;
    private static final int CELL = 40;
    private static final int ROW = 26;
    private static final int HALF = 11;

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

    /** The strips as rectangles; a pinned picture takes the upper half of each, as on the screen. */
    static String svg(GatePicture picture, @Nullable GatePicture pinned, Texts texts, Palette palette) {
        int top = pinned == null ? 0 : ROW;
        int bottom = top + ROW * picture.strips().size();
        StringBuilder out = new StringBuilder(format("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" "
                + "font-family=\"Pretendard, sans-serif\" font-size=\"12\">%n", LEFT + CELL * picture.steps().count() + 10, bottom + 90));
        if (pinned != null) {
            out.append(format("<text x=\"%d\" y=\"17\">%s</text>%n", LEFT, escaped(texts.get("sequenceviews.then", pinned.epoch(), picture.epoch()))));
        }
        for (int r = 0; r < picture.strips().size(); r++) {
            Strip strip = picture.strips().get(r);
            Strip before = pinned == null ? null : pinned.strips().get(r);
            CellPaint paint = new CellPaint(palette, strip.isGate(), Math.max(strip.reachOfMeans(), before == null ? 0 : before.reachOfMeans()));
            int y = top + r * ROW;
            out.append(format("<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s (%s)</text>%n", LEFT - 6, y + 17,
                    strip.layer().isEmpty() ? texts.get("sequenceviews.quantity." + strip.quantity()) : escaped(strip.layer()),
                    paint.range()));
            if (before != null) {
                cells(out, before, paint, y, HALF);
            }
            cells(out, strip, paint, before == null ? y : y + HALF, before == null ? 2 * HALF : HALF);
        }
        for (int t = 0; t < picture.steps().count(); t++) {
            out.append(format("<text transform=\"translate(%d %d) rotate(60)\">%s</text>%n", LEFT + t * CELL + 12, bottom + 12,
                    escaped(picture.steps().names().get(t))));
        }
        return out.append("</svg>\n").toString();
    }

    private static void cells(StringBuilder out, Strip strip, CellPaint paint, int y, int height) {
        for (int t = 0; t < strip.steps(); t++) {
            out.append(format("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"3\" fill=\"#%06x\"><title>%.4f</title>"
                    + "</rect>%n", LEFT + t * CELL, y, CELL - 2, height, paint.argb(strip.means()[t]) & 0xffffff, strip.means()[t]));
        }
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
