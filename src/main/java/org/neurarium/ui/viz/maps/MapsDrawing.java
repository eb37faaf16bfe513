package org.neurarium.ui.viz.maps;

import org.jspecify.annotations.Nullable;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.plot.CellPaint;
import org.neurarium.ui.common.plot.SvgPage;
import org.neurarium.ui.common.plot.Ticks;

/** All maps of a layer as vectors, a square for each number. */
final class MapsDrawing {
    private static final int ACROSS = 8;
    private static final double MAP = 120;
    private static final double HEAD = 18;
    private static final double GAP = 12;

    private MapsDrawing() {
    }

    /** @param choice over what the colours' range is taken */
    static String svg(@Nullable MapsPicture picture, ColorRange choice, Palette palette) {
        if (picture == null) {
            return new SvgPage(1, 1).end();
        }
        Maps maps = picture.maps();
        double cell = MAP / Math.max(1, Math.max(maps.rows(), maps.columns()));
        double tall = Math.max(cell, cell * maps.rows()) + HEAD + GAP;
        int lines = (maps.count() + ACROSS - 1) / ACROSS;
        SvgPage page = new SvgPage(ACROSS * (MAP + GAP) + GAP, lines * tall + GAP);
        for (int map = 0; map < maps.count(); map++) {
            double left = GAP + map % ACROSS * (MAP + GAP);
            double top = GAP + map / ACROSS * tall;
            CellPaint paint = new CellPaint(palette, false, picture.range(choice, map).reach());
            page.text(left, top + 12, picture.layer() + " " + (map + 1), palette.get("text"), "start");
            for (int i = 0; i < maps.rows() * maps.columns(); i++) {
                float value = maps.at(map, i / maps.columns(), i % maps.columns());
                page.rect(left + i % maps.columns() * cell, top + HEAD + i / maps.columns() * cell, cell, cell, paint.color(value),
                        Ticks.figure(value, 3));
            }
        }
        return page.end();
    }
}
