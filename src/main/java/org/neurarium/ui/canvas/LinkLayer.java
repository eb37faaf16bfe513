package org.neurarium.ui.canvas;

import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import org.jspecify.annotations.Nullable;
import org.neurarium.ui.common.Palette;

/** Weights between unit tiles: width 1 to 10 px for |w| from 0 to 5, colour by sign; zero dashed; biases as small squares. */
final class LinkLayer extends Canvas {
    private static final double FULL = 5;
    private static final double DEAD = 1e-6;

    LinkLayer() {
        setMouseTransparent(true);
    }

    /** Width of a weight's line at 100 %. */
    static double width(double weight) {
        return 1 + 9 * Math.min(FULL, Math.abs(weight)) / FULL;
    }

    void draw(List<UnitLink> links, LinkValues values, Viewport view, Palette palette, @Nullable UnitLink pointed) {
        GraphicsContext g = getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        g.setLineCap(StrokeLineCap.BUTT);
        for (UnitLink link : links) {
            double value = values.of(link);
            if (link.isBias()) {
                drawBias(g, link, value, view, palette, link.equals(pointed));
            } else {
                drawLink(g, link, value, view, palette, link.equals(pointed));
            }
        }
    }

    private static void drawLink(GraphicsContext g, UnitLink link, double value, Viewport view, Palette palette,
                                 boolean pointed) {
        boolean none = Double.isNaN(value);
        boolean dead = none || Math.abs(value) < DEAD;
        double scale = Math.min(1, view.scale());
        g.setLineDashes(dead ? new double[] {3, 5} : new double[0]);
        g.setLineWidth(dead ? 1 : Math.max(0.7, width(value) * scale));
        g.setStroke(none ? palette.get("line-strong") : dead ? palette.get("value-edge") : colour(value, palette));
        double x0 = view.screenX(link.from().x());
        double x1 = view.screenX(link.to().x());
        double y0 = view.screenY(link.from().y());
        double y1 = view.screenY(link.to().y());
        double reach = Math.max(24 * view.scale(), (x1 - x0) / 2);
        if (pointed) {
            Color color = (Color) g.getStroke();
            double width = g.getLineWidth();
            g.setStroke(palette.get("accent-soft"));
            g.setLineWidth(width + 6);
            trace(g, x0, y0, x1, y1, reach);
            g.setStroke(color);
            g.setLineWidth(width + 1);
        }
        trace(g, x0, y0, x1, y1, reach);
    }

    private static void drawBias(GraphicsContext g, UnitLink link, double value, Viewport view, Palette palette,
                                 boolean pointed) {
        double side = UnitLink.BIAS_SIDE * view.scale() + (pointed ? 3 : 0);
        double x = view.screenX(link.from().x()) - side / 2;
        double y = view.screenY(link.from().y()) - side / 2;
        g.setFill(Double.isNaN(value) ? palette.get("surface") : colour(value, palette));
        g.fillRoundRect(x, y, side, side, 2, 2);
        g.setLineDashes();
        g.setLineWidth(1);
        g.setStroke(palette.get(pointed ? "accent" : "value-edge"));
        g.strokeRoundRect(x, y, side, side, 2, 2);
    }

    /** The sign's colour, already clear at small weights: thickness tells the size. */
    private static Color colour(double value, Palette palette) {
        double strength = 0.35 + 0.65 * Math.min(1, Math.abs(value));
        return palette.get("value-zero").interpolate(palette.get(value < 0 ? "value-negative" : "value-positive"), strength);
    }

    private static void trace(GraphicsContext g, double x0, double y0, double x1, double y1, double reach) {
        g.beginPath();
        g.moveTo(x0, y0);
        g.bezierCurveTo(x0 + reach, y0, x1 - reach, y1, x1, y1);
        g.stroke();
    }
}
