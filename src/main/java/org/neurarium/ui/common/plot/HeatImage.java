package org.neurarium.ui.common.plot;

import java.nio.IntBuffer;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** A picture of cells: one pixel each, scaled when it is drawn. The same memory is painted again for every frame. */
public final class HeatImage {
    /** Colour of a cell. */
    @FunctionalInterface
    public interface CellColor {
        /** Opaque 0xAARRGGBB of cell {@code index}, rows from the top. */
        int argb(int index);
    }

    private final int width;
    private final int height;
    private final int[] pixels;
    private final PixelBuffer<IntBuffer> buffer;
    private final WritableImage image;

    public HeatImage(int width, int height) {
        this.width = width;
        this.height = height;
        IntBuffer memory = IntBuffer.allocate(width * height);
        pixels = memory.array();
        buffer = new PixelBuffer<>(width, height, memory, PixelFormat.getIntArgbPreInstance());
        image = new WritableImage(buffer);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public WritableImage image() {
        return image;
    }

    /** Paints every cell. */
    public void paint(CellColor color) {
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = color.argb(i);
        }
        buffer.updateBuffer(b -> null);
    }
}
