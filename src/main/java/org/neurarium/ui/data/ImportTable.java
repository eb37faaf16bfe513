package org.neurarium.ui.data;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.neurarium.dataset.CsvPreview;
import org.neurarium.dataset.table.Column;
import org.neurarium.ui.common.Texts;

/** The first rows of a table under heads that say what each column is used for. */
final class ImportTable extends TableView<List<String>> {
    private static final double NARROWEST = 116;
    private static final double LETTER = 7;
    private static final int MOST = 60;
    private static final double ROW = 28;
    private static final double WIDEST = 240;

    private final ImportViewModel model;
    private final Texts texts;

    ImportTable(ImportViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("import-table");
        setPlaceholder(new Label());
        setMinHeight(120);
        setFixedCellSize(ROW);
        model.preview().subscribe(this::show);
        texts.language().addListener((o, before, now) -> show(model.preview().get()));
    }

    private void show(@Nullable CsvPreview preview) {
        getColumns().clear();
        getItems().clear();
        setVisible(preview != null);
        if (preview != null) {
            getColumns().setAll(shown(preview).stream().map(c -> column(c, preview)).toList());
            getItems().setAll(preview.head());
        }
    }

    /** The first columns, and the one to predict wherever it stands. */
    static List<Column> shown(CsvPreview preview) {
        return preview.columns().stream()
                .filter(c -> c.index() < MOST || c.role() == Column.Role.TARGET).toList();
    }

    private TableColumn<List<String>, String> column(Column column, CsvPreview preview) {
        TableColumn<List<String>, String> shown = new TableColumn<>();
        shown.setGraphic(new ColumnHead(column, !preview.classes().isEmpty(), model, texts));
        shown.setSortable(false);
        shown.setReorderable(false);
        shown.setCellValueFactory(row -> new ReadOnlyStringWrapper(
                column.index() < row.getValue().size() ? row.getValue().get(column.index()) : ""));
        shown.getStyleClass().add(column.role().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        if (column.type() == Column.Type.NUMBER) {
            shown.getStyleClass().add("numbers");
        }
        shown.setPrefWidth(width(column, preview));
        return shown;
    }

    private static double width(Column column, CsvPreview preview) {
        int longest = column.name().length() + 4;
        for (List<String> row : preview.head()) {
            longest = Math.max(longest, column.index() < row.size() ? row.get(column.index()).length() : 0);
        }
        return Math.min(WIDEST, Math.max(NARROWEST, 24 + LETTER * longest));
    }
}
