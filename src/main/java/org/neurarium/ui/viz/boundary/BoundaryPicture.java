package org.neurarium.ui.viz.boundary;

import org.neurarium.train.probe.BoundaryProbe;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.plot.HeatImage;
import org.neurarium.ui.common.plot.PlaneFrame;
import org.neurarium.ui.common.plot.SvgPage;
import org.neurarium.ui.common.plot.Ticks;

/** The plane as vectors: a square for each cell, a circle for each example. */
final class BoundaryPicture {
    private static final double SIDE = 480;
    private static final double LEFT = 60;
    private static final double TOP = 20;

    private BoundaryPicture() {
    }

    /** @param discrete whether colours are those of the answer alone */
    static String svg(BoundaryViewModel model, boolean discrete, Palette palette) {
        SvgPage page = new SvgPage(SIDE + LEFT + 20, SIDE + TOP + 40);
        BoundaryProbe.Frame map = model.map();
        Answer answer = model.answer();
        if (map == null || answer == null) {
            return page.end();
        }
        Domain d = model.domain();
        PlaneFrame frame = new PlaneFrame(LEFT, TOP, SIDE, SIDE, d.xLow(), d.xHigh(), d.yLow(), d.yHigh());
        HeatImage.CellColor colors = CellColors.of(map, answer, model.unit(), discrete, palette);
        double cell = SIDE / map.grid();
        for (int i = 0; i < map.grid() * map.grid(); i++) {
            page.rect(LEFT + i % map.grid() * cell, TOP + i / map.grid() * cell, cell + 0.1, cell + 0.1, Palette.color(colors.argb(i)), "");
        }
        Scatter points = model.scatter();
        for (int i = 0; points != null && i < points.count(); i++) {
            if (frame.holds(points.x()[i], points.y()[i])) {
                page.circle(frame.px(points.x()[i]), frame.py(points.y()[i]), 3, palette.classColor(points.labels()[i]), "");
            }
        }
        for (double tick : Ticks.of(d.xLow(), d.xHigh(), 5)) {
            page.text(frame.px(tick), TOP + SIDE + 18, Ticks.text(tick), palette.get("text-muted"), "middle");
        }
        for (double tick : Ticks.of(d.yLow(), d.yHigh(), 5)) {
            page.text(LEFT - 6, frame.py(tick) + 4, Ticks.text(tick), palette.get("text-muted"), "end");
        }
        return page.end();
    }
}
