package org.neurarium.ui.data;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.neurarium.dataset.Thumbnail;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.plot.Marks;

/** A small picture of points on a plane: classes by colour (and by shape where they are few), numbers by sign and size. */
final class PlanePicture extends Canvas {
    private static final double MARGIN = 0.1;
    private static final int FEW = 12;
    private static final double FAINTEST = 0.2;

    private final Theme theme;
    private @Nullable Thumbnail shown;

    PlanePicture(Theme theme, double size) {
        super(size, size);
        this.theme = theme;
        theme.choice().subscribe(c -> draw());
    }

    void show(@Nullable Thumbnail thumbnail) {
        shown = thumbnail;
        draw();
    }

    private void draw() {
        GraphicsContext g = getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        Thumbnail t = shown;
        if (t == null || t.x1().length == 0) {
            return;
        }
        double[] across = middleAndHalf(t.x1());
        double[] up = middleAndHalf(t.x2());
        double half = Math.max(Math.max(across[1], up[1]), 1e-6);
        double unit = getWidth() * (0.5 - MARGIN) / half;
        double most = most(t.values());
        boolean few = t.x1().length <= FEW;
        double radius = getWidth() / (few ? 14 : 36);
        for (int i = 0; i < t.x1().length; i++) {
            double x = getWidth() / 2 + (t.x1()[i] - across[0]) * unit;
            double y = getHeight() / 2 - (t.x2()[i] - up[0]) * unit;
            Color color = color(t, i, most);
            if (few) {
                Marks.filled(g, Math.round(t.values()[i]), x, y, radius, color, color);
            } else {
                g.setFill(color);
                g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
            }
        }
    }

    private Color color(Thumbnail t, int i, double most) {
        Palette palette = theme.palette();
        if (t.classes() > 0) {
            return palette.classColor(Math.round(t.values()[i]), t.classes());
        }
        double share = t.values()[i] / most;
        Color end = palette.get(share < 0 ? "value-negative" : "value-positive");
        return palette.get("value-zero").interpolate(end, FAINTEST + (1 - FAINTEST) * Math.min(1, Math.abs(share)));
    }

    private static double most(float[] values) {
        double most = 1e-9;
        for (float value : values) {
            most = Math.max(most, Math.abs(value));
        }
        return most;
    }

    private static double[] middleAndHalf(float[] values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (float value : values) {
            if (Float.isFinite(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        return low > high ? new double[] {0, 1} : new double[] {(low + high) / 2, (high - low) / 2};
    }
}
