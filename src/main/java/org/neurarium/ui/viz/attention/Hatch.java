package org.neurarium.ui.viz.attention;

import javafx.scene.canvas.GraphicsContext;
import org.neurarium.ui.common.Palette;

/** A cell that the mask hides: hatched, so that it is not taken for a small value. */
final class Hatch {
    private static final double APART = 4;

    private Hatch() {
    }

    static void paint(GraphicsContext g, Palette palette, double x, double y, double width, double height) {
        g.setFill(palette.get("surface-sunk"));
        g.fillRect(x, y, width, height);
        g.setStroke(palette.get("line-strong"));
        g.setLineWidth(0.8);
        for (double c = APART; c < width + height; c += APART) {
            double x0 = Math.max(0, c - height);
            double x1 = Math.min(width, c);
            g.strokeLine(x + x0, y + c - x0, x + x1, y + c - x1);
        }
    }
}
