package org.neurarium.ui.viz.maps;

import org.neurarium.dataset.image.PixelPen;

/** An image that a person draws on: a round pen with a soft rim, as wide as the strokes of the drawn digits, and an eraser. */
final class InkPad {
    /** Of a digit's stroke, for an image of {@value #SIDE} pixels. */
    private static final double RADIUS = 1.3;
    private static final double RIM = 1.3;
    private static final double ERASER = 2.2;
    private static final double SIDE = 28;

    private final int rows;
    private final int columns;
    private final float[] pixels;

    /** @param start the image drawn on, copied */
    InkPad(int rows, int columns, float[] start) {
        this.rows = rows;
        this.columns = columns;
        pixels = start.clone();
    }

    float[] pixels() {
        return pixels.clone();
    }

    void clear() {
        java.util.Arrays.fill(pixels, 0);
    }

    /** Draws from one place to another, in pixels from the upper left corner; ink 1 on 0, or the other way round. */
    void stroke(double x0, double y0, double x1, double y1, boolean erase) {
        double scale = Math.min(rows, columns) / SIDE;
        PixelPen pen = new PixelPen(columns, rows);
        float[] ink = new float[pixels.length];
        pen.on(ink, 0, RIM * scale);
        pen.segment(x0, y0, x1, y1, (erase ? ERASER : RADIUS) * scale);
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = erase ? Math.min(pixels[i], 1 - ink[i]) : Math.max(pixels[i], ink[i]);
        }
    }
}
