package org.neurarium.ui.viz.maps;

import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.neurarium.ui.common.Fonts;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.plot.Ticks;
import org.neurarium.ui.workspace.UnitRef;

/** Maps of an image: a grid, each map under its number, with its filter where that is small. */
final class MapSheet implements Sheet {
    /** Filters of more input channels than this stand in the arithmetic only. */
    private static final int MOST_SLICES = 4;
    private static final double CAPTION = 15;

    private final MapsViewModel model;
    private final Tint maps = new Tint();
    private final Tint filters = new Tint();
    private MapGrid grid = new MapGrid(0, 1, 1, 1, 0, 0);

    MapSheet(MapsViewModel model) {
        this.model = model;
    }

    @Override
    public double arrange(MapsPicture picture, double width, double height) {
        Filters f = shownFilters(picture);
        grid = MapGrid.of(picture.maps(), f == null ? 0 : f.columns(), width, height, CAPTION);
        return grid.height();
    }

    @Override
    public void paint(GraphicsContext g, MapsPicture picture, Palette palette, double scroll, double height) {
        int from = grid.first(scroll);
        int to = grid.end(scroll + height);
        Maps shown = picture.maps();
        double[] reach = reaches(picture, from, to);
        maps.fill(to - from, shown.rows(), shown.columns(), palette,
                (map, row, column) -> shown.at(from + map, row, column) / reach[map]);
        for (int map = from; map < to; map++) {
            double y = grid.y(map) - scroll;
            maps.draw(g, map - from, grid.x(map), y, grid.tile(), grid.tall());
            caption(g, picture, palette, map, y);
            g.setStroke(palette.get("line"));
            g.setLineWidth(1);
            g.strokeRect(Math.round(grid.x(map)) - 0.5, Math.round(y) - 0.5, Math.round(grid.tile()) + 1, Math.round(grid.tall()) + 1);
        }
        filters(g, picture, palette, from, to, scroll);
        mark(g, model.cell().get(), shown, palette, "text", scroll);
        mark(g, model.pointed().get(), shown, palette, "accent", scroll);
    }

    @Override
    public Optional<Cell> at(MapsPicture picture, double x, double y) {
        return grid.at(picture.maps(), x, y);
    }

    @Override
    public double[] span(int map) {
        return new double[] {grid.y(map) - CAPTION, grid.y(map) + grid.tall()};
    }

    private double[] reaches(MapsPicture picture, int from, int to) {
        double common = picture.range(model.range().get(), from).reach();
        double[] reach = new double[to - from];
        for (int i = 0; i < reach.length; i++) {
            reach[i] = model.range().get() == ColorRange.UNIT ? picture.maps().extent(from + i).reach() : common;
        }
        return reach;
    }

    private void caption(GraphicsContext g, MapsPicture picture, Palette palette, int map, double y) {
        UnitRef hovered = model.hoveredUnit().get();
        boolean lit = hovered != null && hovered.node().equals(picture.layer()) && hovered.unit() == map;
        g.setFont(Font.font(Fonts.FAMILY, 11));
        g.setTextBaseline(VPos.BOTTOM);
        g.setTextAlign(TextAlignment.LEFT);
        g.setFill(palette.get(lit ? "accent-text" : "text-faint"));
        g.fillText(Integer.toString(map + 1), grid.x(map), y - 2);
        if (model.range().get() == ColorRange.UNIT && grid.tile() >= 56) {
            g.setTextAlign(TextAlignment.RIGHT);
            Extent own = picture.maps().extent(map);
            g.fillText(own.isEmpty() ? "NaN" : Ticks.figure(own.high(), 2), grid.x(map) + grid.tile(), y - 2);
        }
    }

    private @Nullable Filters shownFilters(MapsPicture picture) {
        Filters f = picture.filters();
        return f != null && f.channels() <= MOST_SLICES && f.units() == picture.maps().count() && f.rows() * f.columns() > 1 ? f : null;
    }

    private void filters(GraphicsContext g, MapsPicture picture, Palette palette, int from, int to, double scroll) {
        Filters f = shownFilters(picture);
        if (f == null) {
            return;
        }
        int slices = f.channels();
        double all = f.extent().reach();
        boolean own = model.range().get() == ColorRange.UNIT;
        filters.fill((to - from) * slices, f.rows(), f.columns(), palette, (i, row, column) -> {
            int unit = from + i / slices;
            return f.at(unit, i % slices, row, column) / (own ? f.extent(unit).reach() : all);
        });
        double side = Math.min(grid.beside() - 6, (grid.tall() - 3 * (slices - 1)) / slices);
        for (int i = 0; i < (to - from) * slices; i++) {
            double x = grid.x(from + i / slices) + grid.tile() + 6;
            filters.draw(g, i, x, grid.y(from + i / slices) - scroll + i % slices * (side + 3), side, side * f.rows() / f.columns());
        }
    }

    private void mark(GraphicsContext g, @Nullable Cell cell, Maps shown, Palette palette, String token, double scroll) {
        if (cell == null || !shown.holds(cell)) {
            return;
        }
        double w = grid.tile() / shown.columns();
        double h = grid.tall() / shown.rows();
        double x = grid.x(cell.map()) + cell.column() * w;
        double y = grid.y(cell.map()) - scroll + cell.row() * h;
        Marking.frame(g, palette, token, x, y, Math.max(4, w), Math.max(4, h));
    }
}
