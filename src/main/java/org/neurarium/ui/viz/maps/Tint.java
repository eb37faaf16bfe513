package org.neurarium.ui.viz.maps;

import javafx.scene.canvas.GraphicsContext;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.plot.HeatImage;

/**
 * Pictures of signed numbers of one size, side by side in one pixel buffer: a canvas draws what the buffer holds at the end of
 * the pulse, so pictures cannot share a place.
 */
final class Tint {
    /** By how much a picture is cut, so that rounding does not let its neighbour in. */
    private static final double RIM = 0.02;

    private HeatImage atlas = new HeatImage(1, 1);
    private int across = 1;
    private int rows;
    private int columns;

    /** The share, in [−1, 1], of the full colour. */
    interface Share {
        double at(int picture, int row, int column);
    }

    /** Paints this many pictures. */
    void fill(int count, int high, int wide, Palette palette, Share share) {
        rows = high;
        columns = wide;
        across = Math.max(1, (int) Math.ceil(Math.sqrt((double) count * rows / columns)));
        int down = (count + across - 1) / across;
        if (atlas.width() != across * columns || atlas.height() != Math.max(1, down) * rows) {
            atlas = new HeatImage(across * columns, Math.max(1, down) * rows);
        }
        int width = atlas.width();
        int nothing = palette.diverging(0);
        atlas.paint(i -> {
            int row = i / width;
            int column = i % width;
            int picture = row / rows * across + column / columns;
            return picture >= count ? nothing : palette.diverging(share.at(picture, row % rows, column % columns));
        });
    }

    /** Draws one of them into a rectangle, pixels kept sharp where they are enlarged. */
    void draw(GraphicsContext g, int picture, double x, double y, double width, double height) {
        g.setImageSmoothing(width < columns);
        g.drawImage(atlas.image(), picture % across * columns + RIM, picture / across * rows + RIM, columns - 2 * RIM,
                rows - 2 * RIM, x, y, width, height);
        g.setImageSmoothing(true);
    }
}
