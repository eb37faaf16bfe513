package org.neurarium.ui.words.map;

import java.util.Locale;
import javafx.scene.paint.Color;
import org.neurarium.ui.common.Fonts;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.words.room.WordsSnapshot;

/** The map as files: a table of words with counts, groups and coordinates; a picture of lines. */
final class MapFiles {
    private MapFiles() {
    }

    /** Divided by tabs, with a line of names. */
    static String table(MapFrame frame, WordsSnapshot snapshot, Colouring colouring, Texts texts) {
        boolean counts = snapshot.vectors().countsKnown();
        boolean groups = colouring.groups() != null;
        StringBuilder out = new StringBuilder("word");
        out.append(counts ? "\tcount" : "").append(groups ? "\tgroup" : "");
        for (int d = 0; d < frame.dims(); d++) {
            out.append('\t').append("xyz".charAt(d));
        }
        out.append('\n');
        for (int p = 0; p < frame.words().size(); p++) {
            int id = frame.words().id(p);
            out.append(frame.words().text(p).replace('\t', ' '));
            if (counts) {
                out.append('\t').append(snapshot.vectors().count(id));
            }
            if (groups) {
                int group = colouring.groups().of(id);
                out.append('\t').append(group < 0 ? "" : GroupNames.of(texts, colouring.groups(), group));
            }
            for (int d = 0; d < frame.dims(); d++) {
                out.append('\t').append(frame.coordinates()[p * frame.dims() + d]);
            }
            out.append('\n');
        }
        return out.toString();
    }

    /** As the pane shows it: points and labels. */
    static String svg(MapPane pane, MapFrame frame, WordsSnapshot snapshot, Colouring colouring, Palette palette) {
        StringBuilder out = new StringBuilder();
        out.append(String.format(Locale.ROOT, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\" "
                + "font-family=\"%s, sans-serif\" font-size=\"12\">%n", pane.getWidth(), pane.getHeight(), Fonts.FAMILY));
        out.append("<rect width=\"100%\" height=\"100%\" fill=\"").append(hex(palette.get("surface"))).append("\"/>\n");
        for (int p = 0; p < frame.words().size(); p++) {
            double[] at = pane.place(frame.words().id(p));
            if (at != null) {
                Color color = Palette.color(colouring.argb(colouring.of(frame.words().id(p), snapshot.vectors()), palette));
                out.append(String.format(Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\" fill=\"%s\"><title>%s</title></circle>%n",
                        at[0], at[1], hex(color), escaped(frame.words().text(p))));
            }
        }
        for (Labels.Label label : pane.overlay().labels()) {
            out.append(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" fill=\"%s\" stroke=\"%s\" stroke-width=\"3\" "
                    + "paint-order=\"stroke\">%s</text>%n", label.left(), label.top() + 11, hex(palette.get("text")),
                    hex(palette.get("surface")), escaped(frame.words().text(label.point()))));
        }
        return out.append("</svg>\n").toString();
    }

    private static String hex(Color color) {
        return String.format(Locale.ROOT, "#%06x", Palette.argb(color) & 0xFFFFFF);
    }

    /** What text may hold in XML; control characters may not stand there at all. */
    private static String escaped(String text) {
        return text.replaceAll("\\p{Cntrl}", " ").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
