package org.neurarium.ui.common.plot;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Marks of examples: each class has a shape besides its colour, so that colour is never alone. */
public final class Marks {
    private static final int SHAPES = 5;

    private Marks() {
    }

    /** A small mark without a rim, for thumbnails. */
    public static void plain(GraphicsContext g, int label, double x, double y, double radius, Color fill) {
        filled(g, label, x, y, radius, fill, fill);
    }

    /** A filled mark with a thin rim. */
    public static void filled(GraphicsContext g, int label, double x, double y, double radius, Color fill, Color rim) {
        g.setFill(fill);
        g.setStroke(rim);
        g.setLineWidth(fill == rim ? 0.5 : 1);
        shape(g, label, x, y, radius);
    }

    /** A hollow mark, for examples that are held out. */
    public static void hollow(GraphicsContext g, int label, double x, double y, double radius, Color line, Color inside) {
        g.setFill(inside);
        g.setStroke(line);
        g.setLineWidth(1.5);
        shape(g, label, x, y, radius);
    }

    private static void shape(GraphicsContext g, int label, double x, double y, double r) {
        switch (Math.floorMod(label, SHAPES)) {
            case 0 -> {
                g.fillOval(x - r, y - r, 2 * r, 2 * r);
                g.strokeOval(x - r, y - r, 2 * r, 2 * r);
            }
            case 1 -> {
                double s = r * 0.9;
                g.fillRect(x - s, y - s, 2 * s, 2 * s);
                g.strokeRect(x - s, y - s, 2 * s, 2 * s);
            }
            case 2 -> polygon(g, x, y, r * 1.25, 3, -Math.PI / 2);
            case 3 -> polygon(g, x, y, r * 1.2, 4, 0);
            default -> polygon(g, x, y, r * 1.25, 3, Math.PI / 2);
        }
    }

    private static void polygon(GraphicsContext g, double x, double y, double r, int corners, double turn) {
        double[] xs = new double[corners];
        double[] ys = new double[corners];
        for (int i = 0; i < corners; i++) {
            xs[i] = x + r * Math.cos(turn + 2 * Math.PI * i / corners);
            ys[i] = y + r * Math.sin(turn + 2 * Math.PI * i / corners);
        }
        g.fillPolygon(xs, ys, corners);
        g.strokePolygon(xs, ys, corners);
    }
}
