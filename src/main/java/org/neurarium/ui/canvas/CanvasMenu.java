package org.neurarium.ui.canvas;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.neurarium.document.Block;
import org.neurarium.ui.common.Texts;

/** What the second mouse button offers. */
final class CanvasMenu extends ContextMenu {
    CanvasMenu(CanvasCommands commands, CanvasViewModel canvas, Folding folding, Texts texts) {
        MenuItem copy = item("canvas.menu.copy", commands::copy, texts);
        MenuItem duplicate = item("canvas.menu.duplicate", commands::duplicate, texts);
        MenuItem delete = item("canvas.menu.delete", commands::deleteSelected, texts);
        MenuItem fold = item("canvas.block.fold", commands::fold, texts);
        MenuItem unfold = item("canvas.block.unfold", commands::toggleFold, texts);
        MenuItem rename = item("canvas.block.rename", commands::renameBlock, texts);
        MenuItem save = item("canvas.block.save", commands::saveBlock, texts);
        MenuItem ungroup = item("canvas.block.ungroup", commands::ungroup, texts);
        getItems().setAll(fold, unfold, rename, save, ungroup, new SeparatorMenuItem(), copy, item("canvas.menu.paste", commands::paste, texts), duplicate, delete, new SeparatorMenuItem(),
                item("canvas.menu.selectAll", commands::selectAll, texts), item("canvas.arrange", commands::arrange, texts));
        setOnShowing(e -> {
            boolean nodes = !canvas.selection().nodes().isEmpty();
            Optional<Block> block = folding.selected();
            fold.setVisible(nodes && !block.map(Block::folded).orElse(false));
            unfold.setVisible(block.map(Block::folded).orElse(false));
            List.of(rename, save, ungroup).forEach(i -> i.setVisible(block.isPresent()));
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
