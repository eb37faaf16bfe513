package org.neurarium.dataset.image;

/**
 * A round pen on a grid of pixels. A pixel takes as much ink as a soft edge lets through: 1 inside, 0 outside, falling
 * linearly over {@link #softness} around the rim; ink laid twice does not add up. Plain arithmetic, so that the same
 * movements give the same pixels on every machine.
 */
public final class PixelPen {
    private final int width;
    private final int height;
    private float[] pixels = new float[0];
    private int offset;
    private double softness = 1;

    public PixelPen(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** Draws from now on into {@code pixels} from {@code offset}, a pixel at (column + ½, row + ½), with this soft rim. */
    public void on(float[] changed, int from, double rim) {
        pixels = changed;
        offset = from;
        softness = rim;
    }

    /** The stretch from (x₀, y₀) to (x₁, y₁) with this radius. */
    public void segment(double x0, double y0, double x1, double y1, double radius) {
        double reach = radius + softness / 2;
        int left = Math.max(0, (int) Math.floor(Math.min(x0, x1) - reach));
        int right = Math.min(width - 1, (int) Math.floor(Math.max(x0, x1) + reach));
        int top = Math.max(0, (int) Math.floor(Math.min(y0, y1) - reach));
        int bottom = Math.min(height - 1, (int) Math.floor(Math.max(y0, y1) + reach));
        double dx = x1 - x0;
        double dy = y1 - y0;
        double square = dx * dx + dy * dy;
        for (int row = top; row <= bottom; row++) {
            double py = row + 0.5 - y0;
            for (int column = left; column <= right; column++) {
                double px = column + 0.5 - x0;
                double along = square > 0 ? Math.max(0, Math.min(1, (px * dx + py * dy) / square)) : 0;
                double offX = px - along * dx;
                double offY = py - along * dy;
                double far = offX * offX + offY * offY;
                if (far < reach * reach) {
                    ink(row * width + column, (reach - Math.sqrt(far)) / softness);
                }
            }
        }
    }

    private void ink(int place, double amount) {
        float ink = (float) Math.min(1, amount);
        if (ink > pixels[offset + place]) {
            pixels[offset + place] = ink;
        }
    }
}
