package org.neurarium.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.neurarium.layer.LayerType;
import org.neurarium.layer.PaletteGroup;
import org.neurarium.ui.common.Texts;

/** All layers by group with a search field; each is dragged onto the canvas, double-clicked, or added with Enter. */
public final class PaletteView extends VBox implements AutoCloseable {
    private final CanvasView canvas;
    private final Texts texts;
    private final TextField search = new TextField();
    private final VBox groups = new VBox();
    private final ChangeListener<Object> languageChanged = (o, before, now) -> fill();

    public PaletteView(CanvasView canvas, Texts texts) {
        this.canvas = canvas;
        this.texts = texts;
        setId("palette");
        getStyleClass().add("palette");
        groups.getStyleClass().add("palette-groups");
        search.setId("palette-search");
        search.promptTextProperty().bind(texts.bind("canvas.palette.search"));
        search.textProperty().addListener((o, before, now) -> fill());
        search.setOnAction(e -> addFirst());
        search.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                search.clear();
            }
        });
        ScrollPane scroll = new ScrollPane(groups);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(search, scroll);
        texts.language().addListener(languageChanged);
        fill();
    }

    @Override
    public void close() {
        texts.language().removeListener(languageChanged);
    }

    /** Puts the keyboard into the search field. */
    public void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private void fill() {
        List<LayerType> found = LayerSearch.find(search.getText(), texts);
        groups.getChildren().clear();
        for (PaletteGroup group : PaletteGroup.values()) {
            List<LayerType> members = found.stream().filter(t -> t.group() == group).toList();
            if (!members.isEmpty()) {
                groups.getChildren().addAll(heading(group), grid(members));
            }
        }
        if (found.isEmpty()) {
            groups.getChildren().add(QuickAdd.nothing(texts));
        }
    }

    private void addFirst() {
        List<LayerType> found = LayerSearch.find(search.getText(), texts);
        if (!found.isEmpty()) {
            canvas.building().append(found.get(0));
            search.clear();
        }
    }

    private Label heading(PaletteGroup group) {
        Label label = new Label(texts.get("canvas.group." + group.id()));
        label.getStyleClass().add("heading");
        return label;
    }

    private GridPane grid(List<LayerType> members) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("palette-grid");
        for (int column = 0; column < 2; column++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            grid.getColumnConstraints().add(half);
        }
        List<PaletteItem> items = new ArrayList<>();
        members.forEach(type -> items.add(new PaletteItem(type, canvas, texts)));
        int place = 0;
        for (PaletteItem item : items) {
            boolean wide = item.isWide();
            place += wide ? place % 2 : 0;
            grid.add(item, place % 2, place / 2, wide ? 2 : 1, 1);
            place += wide ? 2 : 1;
        }
        return grid;
    }
}
