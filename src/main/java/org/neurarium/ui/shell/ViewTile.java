package org.neurarium.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;

/** One view of the strip below the canvas; it can be hidden, or moved into a window of its own. */
final class ViewTile extends BorderPane {
    private final String id;
    private final Region content;
    private final Runnable letGo;
    private final Texts texts;
    private final Theme theme;
    private final BooleanProperty shown = new SimpleBooleanProperty(true);
    private @Nullable Stage own;

    ViewTile(String id, Region content, Runnable letGo, Texts texts, Theme theme) {
        this.id = id;
        this.content = content;
        this.letGo = letGo;
        this.texts = texts;
        this.theme = theme;
        getStyleClass().add("view-tile");
        setId("tile-" + id);
        setMinWidth(160);
        content.setMinSize(0, 0);
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

    /** Closes its own window, if it has one, and lets the view go of what outlives it. */
    void close() {
        if (own != null) {
            own.close();
        }
        letGo.run();
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
}
