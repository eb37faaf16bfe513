package org.neurarium.ui.canvas;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * A picture into which many smooth lines are drawn quickly. A software pipeline strokes some thousand curves a second;
 * this draws each column of a curve as one vertical run with soft ends, some hundred times faster.
 */
final class Raster {
    private final int width;
    private final int height;
    private final int[] pixels;
    private final PixelBuffer<IntBuffer> buffer;
    private final WritableImage image;
    private int top;
    private int bottom;
    private int lastTop;
    private int lastBottom;

    Raster(int width, int height) {
        this.width = width;
        this.height = height;
        pixels = new int[width * height];
        buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
        image = new WritableImage(buffer);
        top = height;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    WritableImage image() {
        return image;
    }

    /** Wipes what the last picture touched. */
    void clear() {
        if (bottom > top) {
            Arrays.fill(pixels, top * width, bottom * width, 0);
        }
        lastTop = top;
        lastBottom = bottom;
        top = height;
        bottom = 0;
    }

    /** Puts the picture on screen, only the rows that changed. */
    void show() {
        int from = Math.min(top, lastTop);
        int to = Math.max(bottom, lastBottom);
        buffer.updateBuffer(b -> to > from ? new Rectangle2D(0, from, width, to - from) : Rectangle2D.EMPTY);
    }

    /**
     * A curve that leaves and arrives level and never turns back: a cubic with inner points {@code reach} in from its ends.
     *
     * @param thickness of the line, at least 0.5
     * @param dash length of the dashes and gaps along x, 0 for a full line
     */
    void curve(double x0, double y0, double x1, double y1, double reach, double thickness, int argb, double dash) {
        double r = Math.min(reach, x1 - x0);
        double t = 0;
        int last = (int) Math.min(width - 1, Math.floor(x1));
        for (int x = (int) Math.max(0, Math.ceil(x0)); x <= last; x++) {
            t = solve(x, t, x0, x1, r);
            if (dash == 0 || (x - x0) % (2 * dash) < dash) {
                double s = 1 - t;
                double y = y0 + (y1 - y0) * (3 * s * t * t + t * t * t);
                double dy = (y1 - y0) * 6 * s * t;
                double dx = Math.max(1e-6, 3 * s * s * r + 6 * s * t * (x1 - x0 - 2 * r) + 3 * t * t * r);
                double half = thickness / 2 * Math.sqrt(1 + dy * dy / (dx * dx));
                run(x, y - half, y + half, argb);
            }
        }
    }

    /** A filled rectangle with sharp edges. */
    void rectangle(double x, double y, double side, int fill, int edge) {
        int left = (int) Math.round(x);
        int upper = (int) Math.round(y);
        int size = Math.max(2, (int) Math.round(side));
        for (int row = upper; row < upper + size; row++) {
            for (int column = left; column < left + size; column++) {
                boolean border = row == upper || column == left || row == upper + size - 1 || column == left + size - 1;
                if (row >= 0 && row < height && column >= 0 && column < width) {
                    pixels[row * width + column] = border ? edge : fill;
                }
            }
        }
        touch(upper, upper + size);
    }

    /** The t at which the curve's x is {@code x}, by Newton's method from the one before. */
    private static double solve(double x, double from, double x0, double x1, double r) {
        double t = from;
        for (int i = 0; i < 3; i++) {
            double s = 1 - t;
            double at = x0 + 3 * s * s * t * r + 3 * s * t * t * (x1 - x0 - r) + t * t * t * (x1 - x0);
            double slope = 3 * s * s * r + 6 * s * t * (x1 - x0 - 2 * r) + 3 * t * t * r;
            t = Math.max(0, Math.min(1, t + (x - at) / Math.max(1e-3, slope)));
        }
        return t;
    }

    private void run(int x, double from, double to, int argb) {
        int first = (int) Math.max(0, Math.floor(from));
        int last = (int) Math.min(height - 1, Math.ceil(to) - 1);
        for (int y = first; y <= last; y++) {
            double covered = Math.min(y + 1, to) - Math.max(y, from);
            int at = y * width + x;
            pixels[at] = covered >= 1 ? argb : blend(argb, pixels[at], (int) (covered * 256));
        }
        touch(first, last + 1);
    }

    private void touch(int from, int to) {
        top = Math.max(0, Math.min(top, from));
        bottom = Math.min(height, Math.max(bottom, to));
    }

    /** {@code over} with weight {@code share}/256 over {@code under}, premultiplied. */
    private static int blend(int over, int under, int share) {
        int rest = 256 - share;
        int a = ((over >>> 24) * share + (under >>> 24) * rest) >> 8;
        int r = ((over >> 16 & 255) * share + (under >> 16 & 255) * rest) >> 8;
        int g = ((over >> 8 & 255) * share + (under >> 8 & 255) * rest) >> 8;
        int b = ((over & 255) * share + (under & 255) * rest) >> 8;
        return a << 24 | r << 16 | g << 8 | b;
    }
}
