package org.neurarium.ui.lab.convolution;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.neurarium.lab.convolution.Connections;
import org.neurarium.ui.common.Palette;

/**
 * Units joined to a small image, two of them with their lines; each colour is one weight, so that equal colours are shared
 * weights.
 */
final class ConnectionsPainter {
    private static final int IMAGE = 6;
    private static final int WINDOW = 2;
    private static final int UNITS = IMAGE - WINDOW + 1;
    private static final int MAPS = 3;
    private static final int[][] CHOSEN = {{0, 0}, {3, 3}};

    private final GraphicsContext g;
    private final Palette palette;
    private double cell;
    private double top;
    private double left;
    private double right;

    ConnectionsPainter(GraphicsContext g, Palette palette) {
        this.g = g;
        this.palette = palette;
    }

    void paint(Connections connections, double x, double y, double width, double height) {
        cell = Math.max(4, Math.min(height / (IMAGE + 1.5), width / (3.0 * IMAGE)));
        top = y + Math.max(0, height - (IMAGE + 1.5) * cell) / 2;
        left = x + Math.max(0, (width - 2.8 * IMAGE * cell) / 2);
        right = left + 1.7 * IMAGE * cell;
        grid(left, top, IMAGE);
        int maps = connections == Connections.MAPS ? MAPS : 1;
        for (int map = maps - 1; map >= 0; map--) {
            grid(right + map * shift(), top + map * shift(), UNITS);
        }
        for (int map = 0; map < maps; map++) {
            for (int unit = 0; unit < (maps > 1 ? 1 : CHOSEN.length); unit++) {
                lines(connections, map, unit);
            }
        }
    }

    private double shift() {
        return cell * 0.6;
    }

    private void lines(Connections connections, int map, int unit) {
        int row = CHOSEN[unit][0];
        int column = CHOSEN[unit][1];
        boolean dense = connections == Connections.DENSE;
        int size = dense ? IMAGE : WINDOW;
        int first = switch (connections) {
            case DENSE -> unit * IMAGE * IMAGE;
            case LOCAL -> unit * WINDOW * WINDOW;
            case SHARED -> 0;
            case MAPS -> map * WINDOW * WINDOW;
        };
        double x = right + map * shift() + (column + 0.5) * cell;
        double y = top + map * shift() + (row + 0.5) * cell;
        for (int i = 0; i < size * size; i++) {
            int r = (dense ? 0 : row) + i / size;
            int c = (dense ? 0 : column) + i % size;
            Color color = palette.classColor(first + i);
            g.setStroke(color);
            g.setLineWidth(dense ? 0.8 : 1.8);
            g.strokeLine(left + (c + 0.5) * cell, top + (r + 0.5) * cell, x, y);
            g.setFill(connections == Connections.MAPS ? palette.get("text-muted") : color);
            g.fillRect(left + (c + 0.3) * cell, top + (r + 0.3) * cell, cell * 0.4, cell * 0.4);
        }
        g.setFill(palette.get("text"));
        g.fillOval(x - cell * 0.25, y - cell * 0.25, cell * 0.5, cell * 0.5);
    }

    private void grid(double x, double y, int size) {
        g.setFill(palette.get("surface-sunk"));
        g.fillRect(x, y, size * cell, size * cell);
        g.setStroke(palette.get("line-strong"));
        g.setLineWidth(1);
        for (int i = 0; i <= size; i++) {
            g.strokeLine(x, y + i * cell, x + size * cell, y + i * cell);
            g.strokeLine(x + i * cell, y, x + i * cell, y + size * cell);
        }
    }
}
