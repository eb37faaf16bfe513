package org.neurarium.ui.canvas;

import org.neurarium.document.Point;

/** How large a node is and where its parts are, in pixels at 100 % from its corner. */
record NodeShape(double width, double height, TileGrid tiles) {
    static final double HEADER = 30;
    static final double FOOT = 24;
    static final double PAD = 10;
    static final double WIDTH = 112;

    /** A node around tiles, with room for labels left of them. */
    static NodeShape around(TileGrid tiles, double labels) {
        double width = eights(Math.max(WIDTH, tiles.width() + labels + 2 * PAD));
        double left = tiles.isColumn() ? (width - tiles.width()) / 2 : (width - tiles.width()) / 2 + labels / 2;
        double height = eights(HEADER + tiles.height() + 8 + FOOT);
        return new NodeShape(width, height, tiles.at(left, HEADER + 2));
    }

    /** A node around a sketch of a given height. */
    static NodeShape sketch(double width, double height) {
        return new NodeShape(width, eights(HEADER + height + 8 + FOOT), TileGrid.NONE);
    }

    /** Where the {@code index}-th of {@code count} inputs is; outputs are in the middle of the right side. */
    Point input(int index, int count) {
        return new Point(0, height * (index + 1) / (count + 1));
    }

    Point output() {
        return new Point(width, height / 2);
    }

    private static double eights(double length) {
        return Math.ceil(length / 8) * 8;
    }
}
