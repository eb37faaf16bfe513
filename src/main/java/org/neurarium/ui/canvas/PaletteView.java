package org.neurarium.ui.canvas;

import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.neurarium.document.SavedBlock;
import org.neurarium.layer.LayerType;
import org.neurarium.layer.PaletteGroup;
import org.neurarium.ui.common.Texts;

/** All layers by group with a search field; each is dragged onto the canvas, double-clicked, or added with Enter. */
public final class PaletteView extends VBox implements AutoCloseable {
    private final CanvasView canvas;
    private final Texts texts;
    private final BlockShelf shelf;
    private final ShelfPane kept;
    private final TextField search = new TextField();
    private final VBox groups = new VBox();
    private final ChangeListener<Object> languageChanged = (o, before, now) -> fill();

    public PaletteView(CanvasView canvas, Texts texts, BlockShelf shelf) {
        this.shelf = shelf;
        kept = new ShelfPane(shelf, canvas, texts);
        this.canvas = canvas;
        this.texts = texts;
        setId("palette");
        getStyleClass().add("palette");
        groups.getStyleClass().add("palette-groups");
        search.setId("palette-search");
        search.promptTextProperty().bind(texts.bind("canvas.palette.search"));
        search.accessibleTextProperty().bind(texts.bind("canvas.palette.search"));
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
        shelf.blocks().addListener(languageChanged);
        sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::focusedProperty).addListener((o, was, is) -> {
            if (Boolean.TRUE.equals(is)) {
                shelf.reload(); // another window may have kept one
            }
        });
        fill();
    }

    @Override
    public void close() {
        texts.language().removeListener(languageChanged);
        shelf.blocks().removeListener(languageChanged);
    }

    /** Puts the keyboard into the search field. */
    public void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private void fill() {
        List<LayerType> found = LayerSearch.find(search.getText(), texts);
        List<SavedBlock> blocks = kept.find(search.getText());
        groups.getChildren().clear();
        if (!blocks.isEmpty()) {
            groups.getChildren().addAll(heading("canvas.shelf"), kept.grid(blocks));
        }
        for (PaletteGroup group : PaletteGroup.values()) {
            List<LayerType> members = found.stream().filter(t -> t.group() == group).toList();
            if (!members.isEmpty()) {
                groups.getChildren().addAll(heading("canvas.group." + group.id()), grid(members));
            }
        }
        if (found.isEmpty() && blocks.isEmpty()) {
            groups.getChildren().add(QuickAdd.nothing(texts));
        }
        if (search.getText().isEmpty()) {
            groups.getChildren().addAll(kept.foot(blocks.isEmpty()));
        }
    }

    private void addFirst() {
        List<LayerType> found = LayerSearch.find(search.getText(), texts);
        List<SavedBlock> blocks = kept.find(search.getText());
        if (!found.isEmpty()) {
            canvas.building().append(found.get(0));
            search.clear();
        } else if (!blocks.isEmpty()) {
            new BlockBuilding(canvas.model(), canvas.building(), blocks.get(0)).append();
            search.clear();
        }
    }

    private Label heading(String key) {
        Label label = new Label(texts.get(key));
        label.getStyleClass().add("heading");
        return label;
    }

    private GridPane grid(List<LayerType> members) {
        return twoColumns(members.stream().map(type -> PaletteItem.of(type, canvas, texts)).toList());
    }

    /** Two columns; what has a long name takes both. */
    static GridPane twoColumns(List<PaletteItem> items) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("palette-grid");
        for (int column = 0; column < 2; column++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            grid.getColumnConstraints().add(half);
        }
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
