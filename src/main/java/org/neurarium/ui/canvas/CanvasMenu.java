package org.neurarium.ui.canvas;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.neurarium.ui.common.Texts;

/** What the second mouse button offers. */
final class CanvasMenu extends ContextMenu {
    CanvasMenu(CanvasCommands commands, CanvasViewModel canvas, Texts texts) {
        MenuItem copy = item("canvas.menu.copy", commands::copy, texts);
        MenuItem duplicate = item("canvas.menu.duplicate", commands::duplicate, texts);
        MenuItem delete = item("canvas.menu.delete", commands::deleteSelected, texts);
        getItems().setAll(copy, item("canvas.menu.paste", commands::paste, texts), duplicate, delete, new SeparatorMenuItem(),
                item("canvas.menu.selectAll", commands::selectAll, texts), item("canvas.arrange", commands::arrange, texts));
        setOnShowing(e -> {
            boolean nodes = !canvas.selection().nodes().isEmpty();
            copy.setDisable(!nodes);
            duplicate.setDisable(!nodes);
            delete.setDisable(!nodes && canvas.selection().wire().get() == null);
        });
    }

    private static MenuItem item(String key, Runnable action, Texts texts) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(texts.bind(key));
        item.setOnAction(e -> action.run());
        return item;
    }
}
