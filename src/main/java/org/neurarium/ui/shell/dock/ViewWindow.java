package org.neurarium.ui.shell.dock;

import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.neurarium.ui.common.Theme;

/** A view in a window of its own, for a second screen. */
final class ViewWindow {
    private final Stage stage = new Stage();
    private final BorderPane root = new BorderPane();
    private final DockedView view;

    /** @param closed what happens when the window is closed; the view has left it by then */
    ViewWindow(DockedView view, Theme theme, Runnable closed) {
        this.view = view;
        root.getStyleClass().add("view-window");
        Scene scene = new Scene(theme.enlarged(root), 720, 540);
        theme.adopt(scene);
        stage.titleProperty().bind(view.title());
        stage.setScene(scene);
        stage.setOnHidden(e -> {
            theme.release(scene);
            root.setCenter(null);
            closed.run();
        });
    }

    /** Takes the view in; it must have left the main window. */
    void open() {
        view.showTitle(true);
        root.setCenter(view.content());
        stage.show();
    }

    void toFront() {
        stage.toFront();
    }

    void close() {
        stage.close();
    }
}
