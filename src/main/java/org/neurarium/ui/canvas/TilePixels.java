package org.neurarium.ui.canvas;

import java.nio.IntBuffer;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** All tiles of one node in one picture: {@value #SIDE} × {@value #SIDE} pixels per tile with the gaps between them clear. */
final class TilePixels {
    /** Pixels per side of a tile, and cells per side of a unit's map. */
    static final int SIDE = 25;

    private final TileGrid tiles;
    private final int gap;
    private final int width;
    private final int[] pixels;
    private final PixelBuffer<IntBuffer> buffer;
    private final ImageView view;

    TilePixels(TileGrid tiles) {
        this.tiles = tiles;
        gap = Math.max(1, (int) Math.round(tiles.gap() * SIDE / tiles.tile()));
        width = Math.max(1, tiles.columns() * (SIDE + gap) - gap);
        int height = Math.max(1, tiles.rows() * (SIDE + gap) - gap);
        pixels = new int[width * height];
        buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
        view = new ImageView(new WritableImage(buffer));
        view.setX(tiles.x());
        view.setY(tiles.y());
        view.setFitWidth(tiles.width());
        view.setFitHeight(tiles.height());
        view.setMouseTransparent(true);
    }

    ImageView view() {
        return view;
    }

    /** Fills one tile: {@code color} gives the ARGB of a cell by column and row. */
    void fill(int unit, CellColor color) {
        int left = unit % tiles.columns() * (SIDE + gap);
        int top = unit / tiles.columns() * (SIDE + gap);
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                pixels[(top + row) * width + left + column] = rounded(column, row) ? 0 : color.at(column, row);
            }
        }
    }

    /** Puts what was filled on screen. */
    void show() {
        buffer.updateBuffer(b -> null);
    }

    private static boolean rounded(int column, int row) {
        int x = Math.min(column, SIDE - 1 - column);
        int y = Math.min(row, SIDE - 1 - row);
        return x + y < 2;
    }

    /** Colour of one cell. */
    interface CellColor {
        int at(int column, int row);
    }
}
