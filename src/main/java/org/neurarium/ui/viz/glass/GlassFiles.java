package org.neurarium.ui.viz.glass;

import java.util.List;
import java.util.stream.Collectors;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.plot.SvgPage;

/** An equation as a table and as vectors. */
final class GlassFiles {
    private static final double LINE = 22;
    private static final double LETTER = 7;

    private GlassFiles() {
    }

    /** A row for each line. */
    static String csv(String name, List<List<Piece>> lines) {
        StringBuilder out = new StringBuilder("quantity,line,equation\n");
        for (int i = 0; i < lines.size(); i++) {
            out.append(quoted(name)).append(',').append(i + 1).append(',').append(quoted(written(lines.get(i)))).append('\n');
        }
        return out.toString();
    }

    static String svg(String name, List<List<Piece>> lines, Palette palette) {
        int longest = lines.stream().mapToInt(l -> written(l).length()).max().orElse(0);
        SvgPage page = new SvgPage(24 + LETTER * Math.max(name.length(), longest), 24 + LINE * (lines.size() + 1));
        page.text(12, LINE, name, palette.get("text-muted"), "start");
        for (int i = 0; i < lines.size(); i++) {
            page.text(12, LINE * (i + 2), written(lines.get(i)), palette.get("text"), "start");
        }
        return page.end();
    }

    private static String written(List<Piece> line) {
        return line.stream().map(Piece::text).collect(Collectors.joining());
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
