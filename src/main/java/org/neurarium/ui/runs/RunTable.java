package org.neurarium.ui.runs;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.Circle;
import org.neurarium.store.runs.RunRecord;
import org.neurarium.store.runs.RunStatus;
import org.neurarium.ui.common.Followed;
import org.neurarium.ui.common.FxThread;
import org.neurarium.ui.runs.kept.RunField;
import org.neurarium.ui.runs.kept.RunRow;
import org.neurarium.ui.runs.kept.RunWords;
import org.neurarium.ui.runs.kept.RunsViewModel;

/** The runs as a table that can be sorted, and whose columns are chosen with the button in its corner. */
final class RunTable extends TableView<RunRow> {
    private static final Set<RunField> LEFT_OUT = EnumSet.of(RunField.PARAMETERS, RunField.SWEEP, RunField.NOTE);
    /** How a run went stands before what it was made of. */
    private static final List<RunField> ORDER = List.of(RunField.STARTED, RunField.NAME, RunField.STATUS, RunField.VALIDATION,
            RunField.ACCURACY, RunField.NETWORK, RunField.OPTIMIZER, RunField.RATE, RunField.BATCH, RunField.EPOCHS, RunField.TRAIN,
            RunField.TIME, RunField.DATA, RunField.SEED, RunField.PARAMETERS, RunField.SWEEP, RunField.NOTE);
    private static final Map<RunField, Integer> WIDTHS = new EnumMap<>(Map.of(RunField.STARTED, 88, RunField.NAME, 104,
            RunField.NETWORK, 104, RunField.DATA, 84, RunField.STATUS, 88, RunField.SWEEP, 130, RunField.NOTE, 130,
            RunField.BATCH, 56, RunField.RATE, 72, RunField.SEED, 56));
    private static final int NARROW = 72;
    private static final double DOT = 3.5;

    private final RunsViewModel model;
    private final RunWords words;

    RunTable(RunsViewModel model) {
        this.model = model;
        words = model.words();
        setId("runs-table");
        getStyleClass().add("runs-table");
        setTableMenuButtonVisible(true);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        for (RunField field : ORDER) {
            getColumns().add(column(field));
        }
        SortedList<RunRow> sorted = new SortedList<>(model.shown());
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        Label nothing = new Label();
        nothing.getStyleClass().add("empty-view");
        nothing.setWrapText(true);
        nothing.textProperty().bind(Bindings.createStringBinding(() -> words.texts().get(
                model.room().rows().isEmpty() ? "runs.none" : "runs.none-found"), model.room().rows(), words.texts().language()));
        setPlaceholder(nothing);
        getSelectionModel().getSelectedItems().addListener((ListChangeListener<RunRow>) c -> select());
        getItems().addListener((ListChangeListener<RunRow>) c -> FxThread.later(this::select));
        Followed.by(this, words.texts().language(), this::refresh);
    }

    /** Selects runs as a click would. */
    void choose(List<RunRow> runs) {
        getSelectionModel().clearSelection();
        runs.forEach(getSelectionModel()::select);
    }

    /** The columns shown now, in their order. */
    List<RunField> fields() {
        return getVisibleLeafColumns().stream().map(c -> RunField.valueOf(c.getId().substring("runs-".length())
                .toUpperCase(java.util.Locale.ROOT))).toList();
    }

    private void select() {
        List<RunRow> now = getSelectionModel().getSelectedItems().stream().filter(java.util.Objects::nonNull).toList();
        if (!now.equals(List.copyOf(model.selected()))) {
            model.selected().setAll(now);
        }
    }

    private TableColumn<RunRow, RunRecord> column(RunField field) {
        TableColumn<RunRow, RunRecord> column = new TableColumn<>();
        column.setId("runs-" + field.id());
        column.textProperty().bind(words.texts().bind(field.nameKey()));
        column.setCellValueFactory(cell -> cell.getValue().record());
        column.setCellFactory(c -> field == RunField.STATUS ? new StatusCell() : new Cell(field));
        column.setComparator(order(field));
        column.setPrefWidth(WIDTHS.getOrDefault(field, NARROW));
        column.setVisible(!LEFT_OUT.contains(field));
        if (field.isNumber() && field != RunField.STARTED) {
            column.getStyleClass().add("numbers");
        }
        return column;
    }

    /** Numbers by size, those missing last; words by the alphabet. */
    private Comparator<RunRecord> order(RunField field) {
        return field.isNumber() ? Comparator.comparingDouble(field::number)
                : Comparator.comparing(run -> words.cell(field, run), String.CASE_INSENSITIVE_ORDER);
    }

    /** One figure or name; cut-off names are told in full when pointed at. */
    private class Cell extends TableCell<RunRow, RunRecord> {
        private final RunField field;

        Cell(RunField field) {
            this.field = field;
        }

        @Override
        protected void updateItem(RunRecord run, boolean empty) {
            super.updateItem(run, empty);
            String text = empty || run == null ? null : words.cell(field, run);
            setText(text);
            boolean name = text != null && !field.isNumber() && text.length() > 12;
            setTooltip(name ? new Tooltip(text) : null);
        }
    }

    /** The status in words, with a dot in its colour. */
    private final class StatusCell extends Cell {
        private final Circle dot = new Circle(DOT);

        StatusCell() {
            super(RunField.STATUS);
            dot.getStyleClass().add("run-dot");
        }

        @Override
        protected void updateItem(RunRecord run, boolean empty) {
            super.updateItem(run, empty);
            setGraphic(empty || run == null ? null : dot);
            for (RunStatus status : RunStatus.values()) {
                dot.pseudoClassStateChanged(PseudoClass.getPseudoClass(status.name().toLowerCase(java.util.Locale.ROOT)),
                        !empty && run != null && run.outcome().status() == status);
            }
        }
    }
}
