package org.neurarium.ui.canvas;

import javafx.scene.image.Image;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.plot.HeatImage;

/** A mosaic as pixels, twice as many as it takes at 100 %, with gaps between cells that are large enough: never blurred. */
final class CellImage {
    private static final int FINE = 2;
    private static final int GAPS_FROM = 9;

    private final HeatImage image;

    CellImage(double width, double height) {
        image = new HeatImage((int) Math.max(1, Math.round(FINE * width)), (int) Math.max(1, Math.round(FINE * height)));
    }

    Image image() {
        return image.image();
    }

    void paint(Mosaic mosaic, Palette palette) {
        int width = image.width();
        int height = image.height();
        int[] colors = new int[mosaic.rows() * mosaic.columns()];
        for (int i = 0; i < colors.length; i++) {
            float share = mosaic.shares()[i];
            colors[i] = share == Mosaic.GAP ? 0
                    : mosaic.magnitude()[i / mosaic.columns()] ? palette.magnitude(share) : palette.diverging(share);
        }
        boolean across = width / mosaic.columns() >= GAPS_FROM;
        boolean down = height / mosaic.rows() >= GAPS_FROM;
        image.paint(i -> {
            int x = i % width;
            int y = i / width;
            int column = x * mosaic.columns() / width;
            int row = y * mosaic.rows() / height;
            boolean gap = across && (x + 1) * mosaic.columns() / width != column || down && (y + 1) * mosaic.rows() / height != row;
            return gap ? 0 : colors[row * mosaic.columns() + column];
        });
    }
}
