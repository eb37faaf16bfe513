package org.neurarium.ui.lab.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntBinaryOperator;
import javafx.scene.layout.GridPane;
import org.neurarium.ui.common.NumberField;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.plot.Ticks;

/** A matrix whose numbers a person types; Enter or leaving a cell takes the number, arrows up and down go between rows. */
public final class NumberGrid extends GridPane {
    /** Takes over one number, or refuses it. */
    @FunctionalInterface
    public interface Change {
        boolean set(int row, int column, double value);
    }

    private final String id;
    private final Texts texts;
    private final Change change;
    private final List<NumberField> cells = new ArrayList<>();
    private int rows;
    private int columns;

    /** @param id of the grid; its cells are {@code <id>-<row>-<column>}, its name {@code lab.grid.cell} with that of the grid */
    public NumberGrid(String id, String nameKey, Texts texts, Change change) {
        this.id = id;
        this.texts = texts;
        this.change = change;
        setId(id);
        setHgap(2);
        setVgap(2);
        accessibleTextProperty().bind(texts.bind(nameKey));
        getStyleClass().add("lab-grid");
    }

    /** @param style index of a style for each cell: 0 none, 1 lit, 2 dim */
    public void show(double[][] values, IntBinaryOperator style) {
        if (rows != values.length || columns != values[0].length) {
            build(values.length, values[0].length);
        }
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                NumberField cell = cells.get(i * columns + j);
                cell.show(values[i][j]);
                cell.getStyleClass().removeAll("lit", "dim");
                int wanted = style.applyAsInt(i, j);
                if (wanted > 0) {
                    cell.getStyleClass().add(wanted == 1 ? "lit" : "dim");
                }
            }
        }
    }

    private void build(int newRows, int newColumns) {
        rows = newRows;
        columns = newColumns;
        cells.clear();
        getChildren().clear();
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                int row = i;
                int column = j;
                NumberField cell = new NumberField(2, Ticks::text, v -> change.set(row, column, v));
                cell.setId(id + "-" + i + "-" + j);
                cell.setPrefWidth(columns > 6 ? 29 : 36);
                cell.setMinWidth(24);
                cell.accessibleTextProperty().bind(texts.bind("lab.grid.cell", i + 1, j + 1));
                cell.setOnKeyPressed(e -> {
                    int next = e.getCode() == javafx.scene.input.KeyCode.DOWN ? row + 1 : e.getCode() == javafx.scene.input.KeyCode.UP ? row - 1 : -1;
                    if (next >= 0 && next < rows) {
                        cells.get(next * columns + column).requestFocus();
                    }
                });
                cells.add(cell);
                add(cell, j, i);
            }
        }
    }
}
