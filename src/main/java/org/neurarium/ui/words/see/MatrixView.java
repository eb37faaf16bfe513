package org.neurarium.ui.words.see;

import java.util.List;
import java.util.function.DoubleFunction;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.neurarium.ui.common.Fonts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.plot.CellPaint;
import org.neurarium.ui.common.plot.CutText;
import org.neurarium.ui.common.plot.TextWidth;

/** A table of numbers with names at its rows and columns: coloured cells with the numbers in them. Scrolls where it is larger than its place. */
final class MatrixView extends ScrollPane {
    private static final double CELL = 40;
    private static final double THIN = 10;
    private static final double ROW = 24;
    private static final double WIDEST_NAME = 96;
    private static final double TITLE = 22;
    private static final double SIZE = 12;
    /** Larger pictures are more than a graphics card takes. */
    private static final double WIDEST = 6_000;
    /** Wider tables have no room for numbers and names of columns. */
    private static final int NAMED = 60;

    private final Theme theme;
    private final Canvas canvas = new Canvas();
    private final Region holder = new Region() {
        {
            getChildren().setAll(canvas);
        }
    };
    private List<String> rows = List.of();
    private List<String> columns = List.of();
    private double[][] values = new double[0][];
    private boolean signed;
    private DoubleFunction<String> format = CellPaint::brief;
    private double name;

    MatrixView(String id, Theme theme) {
        this.theme = theme;
        setId(id);
        setContent(holder);
        getStyleClass().add("words-matrix");
        setPannable(true);
        setMinSize(0, 0);
        theme.choice().addListener(o -> draw());
    }

    /**
     * @param isSigned whether colours are for numbers with a sign; else from 0 on
     * @param written how a number is written into its cell
     */
    void show(List<String> rowNames, List<String> columnNames, double[][] numbers, boolean isSigned, DoubleFunction<String> written) {
        rows = rowNames;
        columns = columnNames;
        values = numbers;
        signed = isSigned;
        format = written;
        draw();
    }

    /** The numbers shown, for readers of the screen and tests. */
    double[][] values() {
        return values;
    }

    List<String> columns() {
        return columns;
    }

    private void draw() {
        boolean named = columns.size() <= NAMED;
        double cell = named ? CELL : Math.min(THIN, WIDEST / columns.size());
        name = Math.min(WIDEST_NAME, 10 + rows.stream().mapToDouble(r -> TextWidth.of(r, Font.font(Fonts.FAMILY, SIZE))).max().orElse(0));
        double width = name + columns.size() * cell + 4;
        double height = TITLE + rows.size() * ROW + 4;
        canvas.setWidth(width);
        canvas.setHeight(height);
        holder.setMinSize(width, height);
        holder.setPrefSize(width, height);
        double reach = 0;
        for (double[] row : values) {
            for (double x : row) {
                reach = Double.isFinite(x) ? Math.max(reach, Math.abs(x)) : reach;
            }
        }
        CellPaint paint = new CellPaint(theme.palette(), !signed, Math.max(reach, Double.MIN_NORMAL));
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, width, height);
        g.setFont(Font.font(Fonts.FAMILY, SIZE));
        g.setTextBaseline(VPos.CENTER);
        names(g, named, cell);
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values[i].length; j++) {
                cell(g, paint, values[i][j], name + j * cell, TITLE + i * ROW, cell, named);
            }
        }
    }

    private void names(GraphicsContext g, boolean named, double cell) {
        g.setFill(theme.palette().get("text-muted"));
        g.setTextAlign(TextAlignment.RIGHT);
        for (int i = 0; i < rows.size(); i++) {
            g.fillText(CutText.fitted(rows.get(i), name - 10, SIZE), name - 6, TITLE + (i + 0.5) * ROW);
        }
        g.setTextAlign(TextAlignment.CENTER);
        for (int j = 0; named && j < columns.size(); j++) {
            g.fillText(CutText.fitted(columns.get(j), cell - 2, SIZE), name + (j + 0.5) * cell, TITLE / 2);
        }
    }

    private void cell(GraphicsContext g, CellPaint paint, double value, double x, double y, double width, boolean named) {
        if (Double.isFinite(value)) {
            g.setFill(paint.color(value));
            g.fillRect(x, y, width - 1, ROW - 1);
        }
        if (named) {
            g.setFill(Double.isFinite(value) ? paint.textOn(value) : theme.palette().get("text"));
            g.fillText(format.apply(value), x + (width - 1) / 2, y + (ROW - 1) / 2);
        }
    }
}
