package org.neurarium.ui.canvas;

import javafx.scene.canvas.GraphicsContext;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.plot.FineCanvas;

/** The dots behind everything, every 16 px at 100 %; farther apart where they would crowd. */
final class GridLayer extends FineCanvas {
    private static final double STEP = 16;
    private static final double CLOSEST = 11;

    void draw(Viewport view, Palette palette, double width, double height) {
        GraphicsContext g = begin(width, height);
        g.setFill(palette.get("canvas"));
        g.fillRect(0, 0, width, height);
        g.setFill(palette.get("canvas-dot"));
        double step = STEP * view.scale();
        while (step < CLOSEST) {
            step *= 2;
        }
        double size = view.scale() > 1.5 ? 2 : 1.4;
        for (double y = offset(view.panY(), step); y < height; y += step) {
            for (double x = offset(view.panX(), step); x < width; x += step) {
                g.fillRect(Math.round(x) - 0.2, Math.round(y) - 0.2, size, size);
            }
        }
    }

    private static double offset(double pan, double step) {
        double rest = pan % step;
        return rest < 0 ? rest + step : rest;
    }
}
