package org.neurarium.ui.viz.boundary;

import org.neurarium.train.probe.BoundaryProbe;
import org.neurarium.ui.common.plot.PlaneFrame;

/** The picture as a table: a row per cell with its place and the value of every unit. */
final class BoundaryTable {
    private BoundaryTable() {
    }

    static String of(BoundaryViewModel model) {
        BoundaryProbe.Frame map = model.map();
        if (map == null) {
            return "";
        }
        Domain d = model.domain();
        int grid = map.grid();
        PlaneFrame frame = new PlaneFrame(0, 0, grid, grid, d.xLow(), d.xHigh(), d.yLow(), d.yHigh());
        StringBuilder out = new StringBuilder("x,y");
        for (int u = 0; u < map.units(); u++) {
            out.append(",unit").append(u + 1);
        }
        out.append('\n');
        for (int i = 0; i < grid * grid; i++) {
            out.append((float) frame.x(i % grid + 0.5)).append(',').append((float) frame.y(i / grid + 0.5));
            for (int u = 0; u < map.units(); u++) {
                out.append(',').append(map.values()[u * grid * grid + i]);
            }
            out.append('\n');
        }
        return out.toString();
    }
}
