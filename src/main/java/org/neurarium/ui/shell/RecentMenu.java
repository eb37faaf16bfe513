package org.neurarium.ui.shell;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.neurarium.ui.common.Texts;

/** The files opened last, as a menu that follows what is opened and saved. */
final class RecentMenu extends Menu {
    RecentMenu(Texts texts, ProjectDesk desk, Consumer<Path> open) {
        textProperty().bind(texts.bind("shell.recent"));
        desk.file().addListener((o, before, now) -> fill(desk, open));
        fill(desk, open);
    }

    private void fill(ProjectDesk desk, Consumer<Path> open) {
        getItems().setAll(desk.recent().files().stream().map(file -> {
            MenuItem item = new MenuItem(file.getFileName().toString());
            item.setMnemonicParsing(false);
            item.setOnAction(e -> open.accept(file));
            return item;
        }).toList());
        setDisable(getItems().isEmpty());
    }
}
