package org.neurarium.ui.shell;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.Texts;

/** The menu behind the first button: every command with its key; files first, the other groups as menus of their own. */
final class MainMenu {
    private static final List<String> FOLDED = List.of("edit", "training", "view", "export", "labs", "demos", "help");

    private final Texts texts;

    MainMenu(Texts texts) {
        this.texts = texts;
    }

    MenuButton build(List<List<Command>> groups, Menu recent) {
        MenuButton button = new MenuButton(null, Icons.small(Feather.MENU));
        button.setId("menu");
        button.getStyleClass().add("bare-menu");
        button.accessibleTextProperty().bind(texts.bind("shell.menu"));
        groups.get(0).forEach(command -> button.getItems().add(item(command)));
        button.getItems().addAll(recent, new SeparatorMenuItem());
        for (int i = 1; i < groups.size(); i++) {
            Menu menu = new Menu();
            menu.setId("menu-" + FOLDED.get(i - 1));
            menu.textProperty().bind(texts.bind("shell.menu." + FOLDED.get(i - 1)));
            groups.get(i).forEach(command -> menu.getItems().add(item(command)));
            button.getItems().add(menu);
        }
        return button;
    }

    private MenuItem item(Command command) {
        MenuItem item = new MenuItem(null, Icons.small(command.icon()));
        item.setId("menu-" + command.id());
        item.textProperty().bind(Bindings.createStringBinding(() -> command.label(texts), texts.language()));
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
