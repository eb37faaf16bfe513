package org.neurarium.ui.lab;

import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.lab.stage.LabPane;

/** A lab in a window of its own. */
public final class LabWindow {
    private static final double WIDTH = 1180;
    private static final double HEIGHT = 740;
    private static final double LEAST_WIDTH = 900;
    private static final double LEAST_HEIGHT = 560;

    private final Stage stage = new Stage();
    private final LabPane lab;

    /** @param closed what happens when the window is closed */
    public LabWindow(String id, Texts texts, Theme theme, Runnable closed) {
        lab = LabCatalogue.make(id, texts, theme).orElseThrow(() -> new IllegalArgumentException("no lab " + id));
        var room = Screen.getPrimary().getVisualBounds();
        Scene scene = new Scene(theme.enlarged(lab), Math.min(WIDTH * theme.textSize().get(), room.getWidth()),
                Math.min(HEIGHT * theme.textSize().get(), room.getHeight()));
        theme.adopt(scene);
        stage.titleProperty().bind(texts.bind("lab." + id + ".title"));
        stage.setScene(scene);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setOnHidden(e -> {
            theme.release(scene);
            lab.close();
            closed.run();
        });
    }

    /** Shows it, or brings it to the front. */
    public void show() {
        stage.show();
        stage.toFront();
        lab.requestFocus();
    }

    public void close() {
        stage.close();
    }
}
