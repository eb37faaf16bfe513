package org.neurarium.ui.viz.gates;

import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.plot.CellPaint;
import org.neurarium.ui.common.plot.SvgPage;
import org.neurarium.ui.common.plot.Ticks;

/** The memory view as a table and as vectors. */
final class MemoryFiles {
    private static final int LEFT = 150;
    private static final int CELL = 40;
    private static final int ROW = 26;

    private MemoryFiles() {
    }

    /** One row per layer and step; {@code of} says what depends on it. */
    static String csv(MemoryPicture picture) {
        StringBuilder out = new StringBuilder("layer,step,token,of,norm\n");
        String of = picture.answer() == null ? "loss" : "output " + (picture.answer().unit() + 1)
                + (picture.stepwise() ? " at step " + (picture.answer().step() + 1) : "");
        for (MemoryPicture.Row row : picture.rows()) {
            for (int t = 0; t < row.norms().length; t++) {
                out.append(quoted(row.name())).append(',').append(t + 1).append(',').append(quoted(picture.steps().names().get(t)))
                        .append(',').append(of).append(',').append(row.norms()[t]).append('\n');
            }
        }
        return out.toString();
    }

    static String svg(MemoryPicture picture, Texts texts, Palette palette) {
        int steps = picture.steps().count();
        SvgPage page = new SvgPage(LEFT + CELL * steps + 80, ROW * picture.rows().size() + 120);
        page.text(LEFT, 16, MemoryNames.heading(texts, picture), palette.get("text-muted"), "start");
        for (int r = 0; r < picture.rows().size(); r++) {
            MemoryPicture.Row row = picture.rows().get(r);
            CellPaint paint = new CellPaint(palette, true, row.most() > 0 ? row.most() : 1);
            double y = 26 + r * ROW;
            page.text(LEFT - 6, y + 16, row.name(), palette.get("text"), "end");
            for (int t = 0; t < row.norms().length; t++) {
                page.rect(LEFT + t * CELL, y, CELL - 2, ROW - 4, paint.color(row.norms()[t]), Ticks.figure(row.norms()[t], 4));
            }
            page.text(LEFT + CELL * steps + 4, y + 16, "1 = " + Ticks.figure(row.most(), 2), palette.get("text-muted"), "start");
        }
        for (int t = 0; t < steps; t++) {
            page.slanted(LEFT + t * CELL + 12, 26 + ROW * picture.rows().size() + 12, picture.steps().names().get(t), palette.get("text-muted"));
        }
        return page.end();
    }

    private static String quoted(String text) {
        return text.matches("[^\",\n\r]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
