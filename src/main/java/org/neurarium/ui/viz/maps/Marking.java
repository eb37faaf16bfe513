package org.neurarium.ui.viz.maps;

import javafx.scene.canvas.GraphicsContext;
import org.neurarium.ui.common.Palette;

/** The frame around a cell or a window: seen on every colour, because it is drawn twice. */
final class Marking {
    private Marking() {
    }

    static void frame(GraphicsContext g, Palette palette, String token, double x, double y, double width, double height) {
        double left = Math.round(x);
        double top = Math.round(y);
        double w = Math.max(2, Math.round(x + width) - left);
        double h = Math.max(2, Math.round(y + height) - top);
        g.setLineWidth(4);
        g.setStroke(palette.get("surface"));
        g.strokeRect(left - 0.5, top - 0.5, w + 1, h + 1);
        g.setLineWidth(2);
        g.setStroke(palette.get(token));
        g.strokeRect(left - 0.5, top - 0.5, w + 1, h + 1);
    }
}
