package org.neurarium.ui.canvas;

import org.neurarium.document.Point;

/**
 * The tiles of a layer's units inside its node, in pixels at 100 % from the node's corner.
 *
 * @param units how many units the layer has
 * @param shown how many of them have a tile, the first ones
 * @param columns tiles side by side
 * @param tile side of a tile
 * @param gap between tiles
 * @param x left edge of the first tile
 * @param y upper edge of the first tile
 */
record TileGrid(int units, int shown, int columns, double tile, double gap, double x, double y) {
    static final TileGrid NONE = new TileGrid(0, 0, 1, 0, 0, 0, 0);
    private static final int MOST_TILES = 64;

    /** Tiles for this many units: one column while they are few, so that links can reach each of them. */
    static TileGrid of(int units, boolean open) {
        int shown = Math.min(units, MOST_TILES);
        if (units <= 8) {
            return new TileGrid(units, shown, 1, 30, 6, 0, 0);
        }
        if (units <= 16) {
            return open ? new TileGrid(units, shown, 1, 20, 3, 0, 0) : new TileGrid(units, shown, 4, 20, 4, 0, 0);
        }
        return new TileGrid(units, shown, 8, 12, 3, 0, 0);
    }

    TileGrid at(double left, double top) {
        return new TileGrid(units, shown, columns, tile, gap, left, top);
    }

    int rows() {
        return shown == 0 ? 0 : (shown + columns - 1) / columns;
    }

    double width() {
        return shown == 0 ? 0 : columns * tile + (columns - 1) * gap;
    }

    double height() {
        return shown == 0 ? 0 : rows() * tile + (rows() - 1) * gap;
    }

    /** Whether every unit stands alone in its row. */
    boolean isColumn() {
        return columns == 1 && shown > 0 && shown == units;
    }

    double tileX(int unit) {
        return x + unit % columns * (tile + gap);
    }

    double tileY(int unit) {
        return y + unit / columns * (tile + gap);
    }

    /** The unit whose tile holds a point, or −1. */
    int unitAt(Point p) {
        int column = (int) Math.floor((p.x() - x) / (tile + gap));
        int row = (int) Math.floor((p.y() - y) / (tile + gap));
        int unit = row * columns + column;
        if (column < 0 || column >= columns || row < 0 || unit >= shown) {
            return -1;
        }
        return p.x() <= tileX(unit) + tile && p.y() <= tileY(unit) + tile ? unit : -1;
    }
}
