package org.neurarium.ui.shell;

import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.Texts;

/** The menu behind the first button: every command in groups, with its key. */
final class MainMenu {
    private final Texts texts;

    MainMenu(Texts texts) {
        this.texts = texts;
    }

    MenuButton build(List<List<Command>> groups, Menu recent) {
        MenuButton button = new MenuButton(null, Icons.small(Feather.MENU));
        button.setId("menu");
        button.getStyleClass().add("bare-menu");
        button.accessibleTextProperty().bind(texts.bind("shell.menu"));
        for (int i = 0; i < groups.size(); i++) {
            if (i > 0) {
                button.getItems().add(new SeparatorMenuItem());
            }
            groups.get(i).forEach(command -> button.getItems().add(item(command)));
            if (i == 0) {
                button.getItems().add(recent);
            }
        }
        return button;
    }

    private MenuItem item(Command command) {
        MenuItem item = new MenuItem(null, Icons.small(command.icon()));
        item.setId("menu-" + command.id());
        item.textProperty().bind(texts.bind(command.labelKey()));
        KeyCombination keys = command.keys();
        if (keys != null) {
            item.setAccelerator(keys);
        }
        item.setOnAction(e -> command.run());
        command.enabled().addListener((o, was, is) -> item.setDisable(!is));
        item.setDisable(!command.enabled().get());
        return item;
    }
}
