package org.neurarium.ui.demo.editor;

import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;

/** The editor's window. Closing it puts it aside; shown again, everything stands as it was left. */
public final class DemoEditorWindow {
    private static final double WIDTH = 1100;
    private static final double HEIGHT = 740;
    private static final double LEAST_WIDTH = 860;
    private static final double LEAST_HEIGHT = 600;

    private final Stage stage = new Stage();
    private final Scene scene;
    private final Theme theme;

    public DemoEditorWindow(DemoEditorView view, Texts texts, Theme theme) {
        this.theme = theme;
        var room = Screen.getPrimary().getVisualBounds();
        scene = new Scene(theme.enlarged(view), Math.min(WIDTH, room.getWidth()), Math.min(HEIGHT, room.getHeight()));
        theme.adopt(scene);
        stage.titleProperty().bind(texts.bind("demos.editor.window"));
        stage.setScene(scene);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
    }

    public void show() {
        stage.show();
        stage.toFront();
    }

    /** For good. */
    public void close() {
        theme.release(scene);
        stage.hide();
    }

    /** Out of the way, as while something in the other window is pointed at. */
    public void toBack() {
        stage.toBack();
    }
}
