package org.neurarium.ui.viz.maps;

import java.util.Optional;

/**
 * Where the maps of a layer stand: all in sight where they stay readable, else in rows to scroll through. Pure geometry, in
 * pixels.
 *
 * @param columns maps side by side
 * @param tile width of a map, {@code tall} its height
 * @param beside room for the map's filter right of it
 * @param count maps
 */
record MapGrid(int count, int columns, double tile, double tall, double beside, double caption) {
    static final double GAP = 10;
    private static final double LEAST = 44;
    private static final double MOST = 196;

    /**
     * The largest maps that fit without scrolling, at least {@value #LEAST} pixels wide. A cell takes a whole number of pixels
     * where it can.
     *
     * @param filters whether each map has its filter beside it, of this many cells across
     */
    static MapGrid of(Maps maps, int filters, double width, double height, double caption) {
        MapGrid best = sized(maps, filters, LEAST, width, caption);
        for (double size = LEAST; size <= MOST; size += 2) {
            MapGrid grid = sized(maps, filters, size, width, caption);
            if (grid.height() > height || grid.columns == 0) {
                break;
            }
            best = grid.tile >= best.tile ? grid : best;
        }
        return best;
    }

    private static MapGrid sized(Maps maps, int filters, double size, double width, double caption) {
        double cell = size / Math.max(maps.rows(), maps.columns());
        double whole = cell >= 1 ? Math.floor(cell) : cell;
        double tile = whole * maps.columns();
        double beside = filters == 0 ? 0 : 6 + Math.max(18, Math.min(48, size * 0.45));
        int columns = (int) Math.max(1, Math.floor((width - GAP) / (tile + beside + GAP)));
        return new MapGrid(maps.count(), Math.min(columns, maps.count()), tile, whole * maps.rows(), beside, caption);
    }

    double height() {
        int rows = (count + columns - 1) / columns;
        return GAP / 2 + rows * rowHeight();
    }

    double rowHeight() {
        return tall + caption + GAP;
    }

    double x(int map) {
        return GAP / 2 + map % columns * (tile + beside + GAP);
    }

    /** Upper edge of the map itself, below its caption. */
    double y(int map) {
        return GAP / 2 + map / columns * rowHeight() + caption;
    }

    /** First map in sight from {@code top} on. */
    int first(double top) {
        return (int) Math.max(0, Math.floor((top - GAP / 2) / rowHeight())) * columns;
    }

    /** Behind the last map in sight down to {@code bottom}. */
    int end(double bottom) {
        return (int) Math.min(count, (Math.floor((bottom - GAP / 2) / rowHeight()) + 1) * columns);
    }

    Optional<Cell> at(Maps maps, double px, double py) {
        int column = (int) Math.floor((px - GAP / 2) / (tile + beside + GAP));
        int row = (int) Math.floor((py - GAP / 2) / rowHeight());
        int map = row * columns + column;
        if (column < 0 || column >= columns || row < 0 || map >= count) {
            return Optional.empty();
        }
        Cell cell = new Cell(map, (int) Math.floor((py - y(map)) / tall * maps.rows()),
                (int) Math.floor((px - x(map)) / tile * maps.columns()));
        return Optional.of(cell).filter(maps::holds);
    }
}
