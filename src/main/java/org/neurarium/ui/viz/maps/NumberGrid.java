package org.neurarium.ui.viz.maps;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.neurarium.ui.common.Fonts;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.plot.Ticks;

/**
 * A small matrix of numbers, coloured by sign and size; the numbers are written where they fit.
 *
 * @param x left edge
 * @param y upper edge
 * @param cell width of a cell, {@code tall} its height
 */
record NumberGrid(double x, double y, int rows, int columns, double cell, double tall) {
    static final double TALL = 19;
    private static final double LEAST = 6;
    private static final double LETTERS = 13;
    private static final double WRITTEN = 28;

    /** One of its numbers. */
    interface Number {
        double at(int row, int column);
    }

    /** Whether a place lies in the padding, or is marked. */
    interface Flag {
        boolean at(int row, int column);
    }

    /** The height of a row where so many share this room. */
    static double tall(double room, int rows) {
        return Math.max(LEAST, Math.min(TALL, Math.floor(room / rows)));
    }

    double width() {
        return columns * cell;
    }

    double height() {
        return rows * tall;
    }

    int rowAt(double py) {
        return (int) Math.floor((py - y) / tall);
    }

    int columnAt(double px) {
        return (int) Math.floor((px - x) / cell);
    }

    boolean holds(double px, double py) {
        return px >= x && px < x + width() && py >= y && py < y + height();
    }

    void paint(GraphicsContext g, Palette palette, double reach, Number number, Flag padding, Flag marked) {
        g.setFont(Font.font(Fonts.FAMILY, 11));
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        double unit = Math.pow(10, power(reach));
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double left = x + column * cell;
                double top = y + row * tall;
                double value = number.at(row, column);
                boolean pad = padding.at(row, column);
                g.setFill(pad ? palette.get("surface-sunk") : palette.divergingColor(0.62 * value / reach));
                g.fillRect(left + 0.5, top + 0.5, cell - 1, tall - 1);
                if (cell >= WRITTEN && tall >= LETTERS) {
                    g.setFill(palette.get(pad ? "text-faint" : "text"));
                    g.fillText(written(value / unit), left + cell / 2, top + tall / 2);
                }
            }
        }
        for (int i = 0; i < rows * columns; i++) {
            if (marked.at(i / columns, i % columns)) {
                Marking.frame(g, palette, "text", x + i % columns * cell + 1, y + i / columns * tall + 1, cell - 2, tall - 2);
            }
        }
    }

    /** The power of ten that is written beside a matrix whose numbers would else be all zeros, or too long. */
    static int power(double reach) {
        int power = reach > 0 && Double.isFinite(reach) ? (int) Math.floor(Math.log10(reach)) : 0;
        return power >= -1 && power <= 1 ? 0 : power;
    }

    /** Two digits, no 0 before the point. */
    static String written(double value) {
        if (!Double.isFinite(value) || Math.abs(value) >= 100) {
            return Ticks.figure(value, 2);
        }
        String text = String.format(java.util.Locale.ROOT, Math.abs(value) < 0.995 ? "%.2f" : "%.1f", value).replace('-', '−');
        return text.matches("−?0\\.00") ? "0" : text.replaceFirst("^(−?)0\\.", "$1.");
    }
}
