package org.neurarium.ui.lab.stage;

import java.util.function.IntBinaryOperator;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.plot.TextWidth;

/** Draws matrices of numbers, coloured by sign and size; the numbers are written where they fit. */
public final class GridPainter {
    /** How a cell is drawn. */
    public static final int PLAIN = 0;
    public static final int LIT = 1;
    public static final int DIM = 2;
    public static final int HIDDEN = 3;
    public static final int LIT_DIM = 4;
    private static final double WRITTEN = 17;
    private static final double TITLE = 13;

    private final GraphicsContext g;
    private final Palette palette;
    private int decimals = 2;
    private String frame = "accent";

    public GridPainter(GraphicsContext g, Palette palette) {
        this.g = g;
        this.palette = palette;
    }

    /** Most decimals in a cell. */
    public GridPainter decimals(int wanted) {
        decimals = wanted;
        return this;
    }

    /** Colour token of the frame of lit cells. */
    public GridPainter frame(String token) {
        frame = token;
        return this;
    }

    /** How wide a heading is drawn. */
    public static double titleWidth(String text) {
        return TextWidth.of(text, PicturePane.font(TITLE));
    }

    /** A heading above a matrix at (x, y). */
    public void title(String text, double x, double y) {
        g.setFont(PicturePane.font(TITLE));
        g.setFill(palette.get("text-muted"));
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.BOTTOM);
        g.fillText(text, x, y - 5);
    }

    /**
     * @param reach value of the strongest colour
     * @param style of each cell by row and column
     */
    public void paint(double[][] values, double x, double y, double width, double height, double reach, IntBinaryOperator style) {
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.setFont(PicturePane.font(Math.max(9, Math.min(14, Math.min(width * 0.36, height * 0.5)))));
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values[i].length; j++) {
                int kind = style.applyAsInt(i, j);
                double left = x + j * width;
                double top = y + i * height;
                boolean dim = kind == DIM || kind == LIT_DIM;
                g.setFill(kind == HIDDEN || dim ? palette.get("surface-sunk")
                        : palette.divergingColor(0.62 * values[i][j] / (reach > 0 ? reach : 1)));
                g.fillRect(left + 0.5, top + 0.5, width - 1, height - 1);
                if (kind != HIDDEN && width >= WRITTEN) {
                    g.setFill(palette.get(dim ? "text-faint" : "text"));
                    g.fillText(Numerals.brief(values[i][j], decimals), left + width / 2, top + height / 2, width - 3);
                }
            }
        }
        frames(values, x, y, width, height, style);
    }

    private void frames(double[][] values, double x, double y, double width, double height, IntBinaryOperator style) {
        g.setStroke(palette.get(frame));
        g.setLineWidth(2);
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values[i].length; j++) {
                int kind = style.applyAsInt(i, j);
                if (kind == LIT || kind == LIT_DIM) {
                    g.strokeRect(x + j * width + 1, y + i * height + 1, width - 2, height - 2);
                }
            }
        }
    }

    /** The largest size among the numbers, at least {@code least}. */
    public static double reach(double least, double[]... values) {
        double reach = least;
        for (double[] row : values) {
            for (double v : row) {
                reach = Double.isFinite(v) ? Math.max(reach, Math.abs(v)) : reach;
            }
        }
        return reach;
    }
}
