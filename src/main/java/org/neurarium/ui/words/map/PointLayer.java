package org.neurarium.ui.words.map;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Points painted into pixels: ten thousand of them cost a few milliseconds whatever draws the window. */
final class PointLayer {
    private static final int FINENESS = 4;
    private static final int LARGEST = 12;
    private static final byte[][] DISCS = discs();

    private int width;
    private int height;
    private int[] pixels = new int[0];
    private PixelBuffer<IntBuffer> buffer = new PixelBuffer<>(1, 1, IntBuffer.allocate(1), PixelFormat.getIntArgbPreInstance());
    private WritableImage image = new WritableImage(1, 1);

    /** @return whether the image is another one now */
    boolean size(int w, int h) {
        if (w == width && h == height) {
            return false;
        }
        width = w;
        height = h;
        IntBuffer memory = IntBuffer.allocate(Math.max(1, w * h));
        pixels = memory.array();
        buffer = new PixelBuffer<>(Math.max(1, w), Math.max(1, h), memory, PixelFormat.getIntArgbPreInstance());
        image = new WritableImage(buffer);
        return true;
    }

    Image image() {
        return image;
    }

    void clear() {
        Arrays.fill(pixels, 0);
    }

    /** Shows what was painted. */
    void show() {
        buffer.updateBuffer(b -> null);
    }

    /** @param argb opaque colour; @param alpha 0 to 255 */
    void disc(double x, double y, double radius, int argb, int alpha) {
        int step = Math.max(1, Math.min(LARGEST * FINENESS, (int) Math.round(radius * FINENESS)));
        byte[] mask = DISCS[step];
        int side = (int) Math.sqrt(mask.length);
        int left = (int) Math.round(x - side / 2.0);
        int top = (int) Math.round(y - side / 2.0);
        int fromX = Math.max(0, -left);
        int toX = Math.min(side, width - left);
        for (int row = Math.max(0, -top); row < Math.min(side, height - top); row++) {
            int at = (top + row) * width + left;
            int in = row * side;
            for (int column = fromX; column < toX; column++) {
                int cover = (mask[in + column] & 255) * alpha / 255;
                if (cover > 0) {
                    pixels[at + column] = over(pixels[at + column], argb, cover);
                }
            }
        }
    }

    private static int over(int below, int argb, int cover) {
        int keep = 255 - cover;
        int a = cover + (below >>> 24) * keep / 255;
        int r = ((argb >> 16 & 255) * cover + (below >> 16 & 255) * keep) / 255;
        int g = ((argb >> 8 & 255) * cover + (below >> 8 & 255) * keep) / 255;
        int b = ((argb & 255) * cover + (below & 255) * keep) / 255;
        return a << 24 | r << 16 | g << 8 | b;
    }

    /** How much of each pixel a disc covers, for every radius in quarter pixels. */
    private static byte[][] discs() {
        byte[][] all = new byte[LARGEST * FINENESS + 1][];
        for (int step = 0; step < all.length; step++) {
            double radius = step / (double) FINENESS;
            int side = 2 * (int) Math.ceil(radius) + 1;
            all[step] = new byte[side * side];
            for (int i = 0; i < side * side; i++) {
                double from = Math.hypot(i % side - side / 2, i / side - side / 2);
                all[step][i] = (byte) Math.round(255 * Math.max(0, Math.min(1, radius + 0.5 - from)));
            }
        }
        return all;
    }
}
