package org.neurarium.ui.shell.dock;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.StackPane;
import javafx.geometry.Pos;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.ui.common.HoverText;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.Texts;

/** The plus at the end of the views: lists all there are, with a tick at those that are open. */
final class AddViewButton extends StackPane {
    /** Width of the rail it stands in. */
    static final double WIDTH = 36;

    AddViewButton(Dock dock, Texts texts) {
        MenuButton button = new MenuButton(null, Icons.small(Feather.PLUS));
        button.setId("add-view");
        button.getStyleClass().addAll("view-menu", "add-view");
        button.accessibleTextProperty().bind(texts.bind("shell.dock.add"));
        HoverText.on(button, texts.bind("shell.dock.add"));
        button.setOnShowing(e -> fill(button, dock, texts));
        getStyleClass().add("dock-rail");
        setPrefWidth(WIDTH);
        setMinWidth(WIDTH);
        setAlignment(button, Pos.TOP_CENTER);
        getChildren().setAll(button);
        fill(button, dock, texts);
    }

    private static void fill(MenuButton button, Dock dock, Texts texts) {
        button.getItems().setAll(dock.views().stream().map(view -> {
            CheckMenuItem item = new CheckMenuItem(dock.title(view));
            item.setId("add-view-" + view);
            item.setSelected(dock.layout().find(view).isPresent());
            item.setOnAction(e -> {
                if (item.isSelected()) {
                    dock.show(view);
                } else {
                    dock.hide(view);
                }
            });
            return item;
        }).toList());
    }
}
