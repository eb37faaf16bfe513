package org.neurarium.ui.data;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Theme;

/**
 * A series as a line over time, each channel on its own scale, the one to predict in front; one window is marked with
 * the values that are to be predicted from it.
 */
final class SeriesPicture extends Canvas {
    private static final int MOST_STEPS = 240;
    private static final double MARGIN = 6;
    private static final double DOT = 2.5;

    private final Theme theme;
    private float @Nullable [][] series;
    private int window;
    private int horizon;

    SeriesPicture(Theme theme, double width, double height) {
        super(width, height);
        this.theme = theme;
        theme.choice().subscribe(c -> draw());
    }

    void show(float @Nullable [][] shown, int steps, int ahead) {
        series = shown;
        window = steps;
        horizon = ahead;
        draw();
    }

    private void draw() {
        GraphicsContext g = getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        float[][] channels = series;
        if (channels == null) {
            return;
        }
        Palette palette = theme.palette();
        int steps = Math.min(Math.max(MOST_STEPS, 3 * (window + horizon)), channels[0].length);
        int start = Math.max(0, Math.min(steps / 3, steps - window - horizon));
        g.setFill(palette.get("accent-soft"));
        g.fillRoundRect(x(start, steps), 0, x(start + window - 1, steps) - x(start, steps), getHeight(), 4, 4);
        for (int c = channels.length - 1; c >= 0; c--) {
            line(g, heights(channels[c], steps), palette.get(c == 0 ? "text-muted" : "line-strong"));
        }
        g.setFill(palette.get("accent"));
        double[] first = heights(channels[0], steps);
        for (int t = start + window; t < Math.min(start + window + horizon, steps); t++) {
            g.fillOval(x(t, steps) - DOT, first[t] - DOT, 2 * DOT, 2 * DOT);
        }
    }

    private void line(GraphicsContext g, double[] heights, Color color) {
        g.setStroke(color);
        g.setLineWidth(1.2);
        g.beginPath();
        g.moveTo(x(0, heights.length), heights[0]);
        for (int t = 1; t < heights.length; t++) {
            g.lineTo(x(t, heights.length), heights[t]);
        }
        g.stroke();
    }

    private double x(int t, int steps) {
        return MARGIN + (getWidth() - 2 * MARGIN) * t / Math.max(1, steps - 1);
    }

    /** Places from top to bottom, the smallest value lowest. */
    private double[] heights(float[] values, int steps) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int t = 0; t < steps; t++) {
            low = Math.min(low, values[t]);
            high = Math.max(high, values[t]);
        }
        double[] heights = new double[steps];
        for (int t = 0; t < steps; t++) {
            double share = high > low ? (values[t] - low) / (high - low) : 0.5;
            heights[t] = getHeight() - MARGIN - (getHeight() - 2 * MARGIN) * share;
        }
        return heights;
    }
}
