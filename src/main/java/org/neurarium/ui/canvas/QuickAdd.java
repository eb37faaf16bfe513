package org.neurarium.ui.canvas;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.neurarium.layer.LayerType;
import org.neurarium.ui.common.Texts;

/** A search field on the canvas: type a few letters, Enter adds the layer there. */
final class QuickAdd extends VBox {
    private static final double WIDTH = 220;
    private static final double ROW = 28;
    private static final int ROWS = 7;

    private final Texts texts;
    private final Consumer<LayerType> chosen;
    private final TextField field = new TextField();
    private final ListView<LayerType> list = new ListView<>();

    QuickAdd(Texts texts, Consumer<LayerType> chosen) {
        this.texts = texts;
        this.chosen = chosen;
        setId("quick-add");
        getStyleClass().addAll("card", "quick-add");
        setManaged(false);
        setVisible(false);
        field.setId("quick-add-field");
        field.promptTextProperty().bind(texts.bind("canvas.palette.search"));
        field.textProperty().addListener((o, before, now) -> search());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setFixedCellSize(ROW);
        list.setFocusTraversable(false);
        list.setCellFactory(v -> new Cell());
        list.setOnMouseClicked(e -> choose());
    }

    void open(double x, double y) {
        getChildren().setAll(field, list); // not before: its rows would be styled while the window starts
        field.clear();
        search();
        setVisible(true);
        applyCss();
        resize(WIDTH, 46 + ROWS * ROW);
        Placing.inside(this, x, y);
        field.requestFocus();
    }

    void close() {
        setVisible(false);
    }

    private void search() {
        list.getItems().setAll(LayerSearch.find(field.getText(), texts));
        list.getSelectionModel().selectFirst();
    }

    private void key(KeyEvent e) {
        int at = list.getSelectionModel().getSelectedIndex();
        switch (e.getCode()) {
            case DOWN -> list.getSelectionModel().select(Math.min(list.getItems().size() - 1, at + 1));
            case UP -> list.getSelectionModel().select(Math.max(0, at - 1));
            case ENTER -> choose();
            case ESCAPE -> close();
            default -> {
                return;
            }
        }
        if (e.getCode() != KeyCode.ENTER) {
            list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - ROWS / 2));
        }
        e.consume();
    }

    private void choose() {
        LayerType type = list.getSelectionModel().getSelectedItem();
        if (type != null) {
            close();
            chosen.accept(type);
        }
    }

    private final class Cell extends ListCell<LayerType> {
        @Override
        protected void updateItem(LayerType type, boolean empty) {
            super.updateItem(type, empty);
            setText(empty || type == null ? null : LayerNames.kind(texts, type.id()));
            setGraphic(empty || type == null ? null : glyph(type));
        }
    }

    /** The coloured square of a type's group. */
    static Region glyph(LayerType type) {
        Region glyph = new Region();
        glyph.getStyleClass().addAll("node-glyph", "group-" + type.group().id());
        glyph.setMinSize(9, 9);
        glyph.setMaxSize(9, 9);
        return glyph;
    }

    /** A label that wraps, for the lack of any match. */
    static Label nothing(Texts texts) {
        Label label = new Label();
        label.textProperty().bind(texts.bind("canvas.palette.nothing"));
        label.setWrapText(true);
        label.getStyleClass().add("muted");
        return label;
    }
}
