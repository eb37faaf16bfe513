package org.neurarium.ui.viz.attention;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.plot.CellPaint;

/** A picture of attention as a table and as vectors. */
final class AttentionFiles {
    private static final int CELL = 26;
    private static final int LEFT = 100;
    /** Height of a head's name. */
    private static final int NAME = 24;

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

    /** The matrices of the heads that are seen, side by side, in the colours of the screen; several stand under their names. */
    static String svg(AttentionPicture p, List<Integer> heads, IntFunction<String> name, Palette palette) {
        int each = LEFT + CELL * p.keys().count() + 10;
        int top = heads.size() > 1 ? NAME : 0;
        StringBuilder out = new StringBuilder(format("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" "
                + "font-family=\"Pretendard, sans-serif\" font-size=\"12\">%n", each * heads.size(), top + CELL * p.queries().count() + 110));
        for (int i = 0; i < heads.size(); i++) {
            out.append(format("<g transform=\"translate(%d %d)\">%n", i * each, top));
            if (top > 0) {
                out.append(format("<text x=\"%d\" y=\"-8\" font-weight=\"600\">%s</text>%n", LEFT, escaped(name.apply(heads.get(i)))));
            }
            matrix(out, p, heads.get(i), new CellPaint(palette, true, p.reach(heads.get(i))));
            out.append("</g>\n");
        }
        return out.append("</svg>\n").toString();
    }

    private static void matrix(StringBuilder out, AttentionPicture p, int head, CellPaint paint) {
        for (int q = 0; q < p.queries().count(); q++) {
            out.append(format("<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>%n", LEFT - 6, q * CELL + 18,
                    escaped(p.queries().names().get(q))));
            for (int k = 0; k < p.keys().count(); k++) {
                out.append(format("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"#%06x\"%s><title>%.4f</title></rect>%n",
                        LEFT + k * CELL, q * CELL, CELL - 1, CELL - 1, paint.argb(p.weight(head, q, k)) & 0xffffff,
                        p.masked(q, k) ? " fill-opacity=\"0.15\"" : "", p.weight(head, q, k)));
            }
        }
        for (int k = 0; k < p.keys().count(); k++) {
            out.append(format("<text transform=\"translate(%d %d) rotate(60)\">%s</text>%n", LEFT + k * CELL + 8,
                    CELL * p.queries().count() + 12, escaped(p.keys().names().get(k))));
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
