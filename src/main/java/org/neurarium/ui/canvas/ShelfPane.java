package org.neurarium.ui.canvas;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import org.neurarium.document.SavedBlock;
import org.neurarium.ui.common.Texts;

/** The part of the palette that shows the blocks a person keeps. */
final class ShelfPane {
    private final BlockShelf shelf;
    private final CanvasView canvas;
    private final Texts texts;

    ShelfPane(BlockShelf shelf, CanvasView canvas, Texts texts) {
        this.shelf = shelf;
        this.canvas = canvas;
        this.texts = texts;
    }

    /** Blocks in whose names a text is; all for an empty one. */
    List<SavedBlock> find(String text) {
        String wanted = plain(text);
        return shelf.blocks().get().stream().filter(b -> plain(b.name()).contains(wanted)).toList();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    }

    GridPane grid(List<SavedBlock> blocks) {
        return PaletteView.twoColumns(blocks.stream().map(this::item).toList());
    }

    private PaletteItem item(SavedBlock block) {
        String help = texts.get("canvas.shelf.help", block.name(), block.part().network().layers().size()) + "\n" + texts.get("canvas.palette.help");
        PaletteItem item = new PaletteItem("kept-" + block.name(), block.name(), "kept-block", help,
                new BlockBuilding(canvas.model(), canvas.building(), block), canvas);
        ContextMenu menu = new ContextMenu(entry("canvas.shelf.rename", () -> rename(item, block)),
                entry("canvas.shelf.export", () -> shelf.exportFile(block)), entry("canvas.shelf.remove", () -> shelf.remove(block)));
        item.setContextMenu(menu);
        item.setOnKeyReleased(e -> {
            if (e.getCode() == KeyCode.DELETE) {
                shelf.remove(block);
            } else if (e.getCode() == KeyCode.F2) {
                rename(item, block);
            }
        });
        return item;
    }

    private void rename(PaletteItem item, SavedBlock block) {
        TextField field = new TextField(block.name());
        field.setId("kept-name");
        field.setAccessibleText(texts.get("canvas.block.name"));
        GridPane grid = (GridPane) item.getParent();
        grid.add(field, 0, GridPane.getRowIndex(item), 2, 1);
        field.setOnAction(e -> {
            String wanted = field.getText().strip();
            grid.getChildren().remove(field);
            if (!wanted.equals(block.name())) {
                shelf.rename(block.name(), wanted);
            }
        });
        field.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                grid.getChildren().remove(field);
                e.consume();
            }
        });
        field.focusedProperty().addListener((o, was, is) -> {
            if (was) {
                grid.getChildren().remove(field);
            }
        });
        field.requestFocus();
        field.selectAll();
    }

    /** What stands below all layers: how to keep a block, while there is none, and how to get one from a file. */
    List<Node> foot(boolean none) {
        Button load = new Button(texts.get("canvas.shelf.import"));
        load.setId("kept-import");
        load.getStyleClass().add("quiet");
        load.setOnAction(e -> shelf.importFile());
        if (!none) {
            return List.of(load);
        }
        Label heading = new Label(texts.get("canvas.shelf"));
        heading.getStyleClass().add("heading");
        Label hint = new Label(texts.get("canvas.shelf.none"));
        hint.setWrapText(true);
        hint.getStyleClass().add("faint");
        return List.of(heading, hint, load);
    }

    private MenuItem entry(String key, Runnable action) {
        MenuItem item = new MenuItem(texts.get(key));
        item.setOnAction(e -> action.run());
        return item;
    }
}
