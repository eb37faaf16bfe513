package org.neurarium.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;

/** One view of the strip below the canvas: its name, and buttons to put it in a window of its own or away. */
final class ViewTile extends BorderPane {
    private final String id;
    private final Region content;
    private final Texts texts;
    private final Theme theme;
    private final BooleanProperty shown = new SimpleBooleanProperty(true);
    private @Nullable Stage own;

    ViewTile(String id, Region content, Texts texts, Theme theme) {
        this.id = id;
        this.content = content;
        this.texts = texts;
        this.theme = theme;
        getStyleClass().add("view-tile");
        setId("tile-" + id);
        setMinWidth(160);
        content.setMinSize(0, 0);
        setTop(header());
        setCenter(content);
    }

    String id() {
        return id;
    }

    String titleKey() {
        return "shell.view." + id;
    }

    /** Whether it stands in the strip. */
    BooleanProperty shown() {
        return shown;
    }

    /** Moves the view into its own window until that is closed. */
    void popOut() {
        if (own != null) {
            own.toFront();
            return;
        }
        setCenter(null);
        BorderPane root = new BorderPane(content);
        root.getStyleClass().add("view-window");
        Scene scene = new Scene(root, 720, 540);
        theme.adopt(scene);
        Stage stage = new Stage();
        stage.titleProperty().bind(texts.bind(titleKey()));
        stage.setScene(scene);
        stage.setOnHidden(e -> comeBack(scene));
        own = stage;
        shown.set(false);
        stage.show();
    }

    private void comeBack(Scene scene) {
        theme.release(scene);
        own = null;
        setCenter(content);
        shown.set(true);
    }

    private HBox header() {
        Label title = new Label();
        title.textProperty().bind(texts.bind(titleKey()));
        title.getStyleClass().add("strong");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(2, title, gap, button("pop-out", Feather.MAXIMIZE_2, this::popOut),
                button("hide", Feather.X, () -> shown.set(false)));
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("tile-header");
        return line;
    }

    private Node button(String action, Feather icon, Runnable run) {
        Button button = new Button(null, Icons.small(icon));
        button.setId(action + "-" + id);
        button.getStyleClass().addAll("quiet", "tiny");
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(texts.bind("shell.tile." + action));
        button.setTooltip(tip);
        button.accessibleTextProperty().bind(texts.bind("shell.tile." + action));
        button.setOnAction(e -> run.run());
        return button;
    }
}
