package org.neurarium.ui.data;

import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.VBox;
import org.neurarium.dataset.table.Column;
import org.neurarium.ui.common.HoverText;
import org.neurarium.ui.common.Texts;

/** The head of a column: its name, what it is used for, and a menu to change that. */
final class ColumnHead extends MenuButton {
    private final ImportViewModel model;
    private final Texts texts;
    private final Column column;

    /** @param classes whether the target is a class */
    ColumnHead(Column column, boolean classes, ImportViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.column = column;
        setId("import-head-" + column.index());
        getStyleClass().add("column-head");
        Label name = new Label(column.name());
        name.getStyleClass().add("strong");
        Label what = new Label(texts.get("data.column.sort", role(classes), type()));
        what.getStyleClass().add("column-role");
        setGraphic(new VBox(name, what));
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxWidth(Double.MAX_VALUE);
        setAccessibleText(column.name() + ", " + what.getText());
        HoverText.on(this, texts.bind("data.column.help"));
        items(classes);
    }

    private void items(boolean classes) {
        boolean target = column.role() == Column.Role.TARGET;
        boolean numbers = column.type() == Column.Type.NUMBER;
        boolean empty = column.type() == Column.Type.EMPTY;
        getItems().setAll(
                item("feature", column.role() == Column.Role.FEATURE, target || empty, () -> model.feature(column)),
                item("class", target && classes, empty, () -> model.predict(column, true)),
                item("value", target && !classes, empty || !numbers, () -> model.predict(column, false)),
                item("out", column.role() == Column.Role.LEFT_OUT, target || empty, () -> model.leaveOut(column)));
    }

    private RadioMenuItem item(String role, boolean now, boolean impossible, Runnable change) {
        RadioMenuItem item = new RadioMenuItem(texts.get("data.column.menu." + role));
        item.setId("import-" + role + "-" + column.index());
        item.setSelected(now);
        item.setDisable(impossible && !now);
        item.setOnAction(e -> {
            item.setSelected(true);
            if (!now) {
                change.run();
            }
        });
        return item;
    }

    private String role(boolean classes) {
        return switch (column.role()) {
            case FEATURE -> texts.get("data.column.feature");
            case TARGET -> texts.get(classes ? "data.column.class" : "data.column.value");
            case LEFT_OUT -> texts.get("data.column.out");
        };
    }

    private String type() {
        return switch (column.type()) {
            case NUMBER -> texts.get("data.column.number");
            case CATEGORY -> texts.get("data.column.category", column.categories().size());
            case TEXT -> texts.get("data.column.text");
            case EMPTY -> texts.get("data.column.empty");
        };
    }
}
