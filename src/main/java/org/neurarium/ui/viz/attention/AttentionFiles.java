package org.neurarium.ui.viz.attention;

import java.util.Locale;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.plot.CellPaint;

/** A picture of attention as a table and as vectors. */
final class AttentionFiles {
    private static final int CELL = 26;

    private AttentionFiles() {
    }

    /** One row per head, query and key. */
    static String csv(AttentionPicture p) {
        StringBuilder out = new StringBuilder("layer,head,query,key,query_step,key_step,score,masked,weight\n");
        for (int h = 0; h < p.heads(); h++) {
            for (int q = 0; q < p.queries().count(); q++) {
                for (int k = 0; k < p.keys().count(); k++) {
                    out.append(quoted(p.node())).append(',').append(h + 1).append(',').append(quoted(p.queries().names().get(q)))
                            .append(',').append(quoted(p.keys().names().get(k))).append(',').append(q + 1).append(',')
                            .append(k + 1).append(',').append((float) p.score(h, q, k)).append(',').append(p.masked(q, k) ? 1 : 0)
                            .append(',').append((float) p.weight(h, q, k)).append('\n');
                }
            }
        }
        return out.toString();
    }

    /** The matrix of one head. */
    static String svg(AttentionPicture p, int head, Palette palette) {
        CellPaint paint = new CellPaint(palette, true, 1);
        int left = 100;
        int width = left + CELL * p.keys().count() + 10;
        int height = CELL * p.queries().count() + 110;
        StringBuilder out = new StringBuilder(format("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" "
                + "font-family=\"Pretendard, sans-serif\" font-size=\"12\">%n", width, height));
        for (int q = 0; q < p.queries().count(); q++) {
            out.append(format("<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>%n", left - 6, q * CELL + 18,
                    escaped(p.queries().names().get(q))));
            for (int k = 0; k < p.keys().count(); k++) {
                out.append(format("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"#%06x\"%s><title>%.4f</title></rect>%n",
                        left + k * CELL, q * CELL, CELL - 1, CELL - 1, paint.argb(p.weight(head, q, k)) & 0xffffff,
                        p.masked(q, k) ? " fill-opacity=\"0.15\"" : "", p.weight(head, q, k)));
            }
        }
        for (int k = 0; k < p.keys().count(); k++) {
            out.append(format("<text transform=\"translate(%d %d) rotate(60)\">%s</text>%n", left + k * CELL + 8,
                    CELL * p.queries().count() + 12, escaped(p.keys().names().get(k))));
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
