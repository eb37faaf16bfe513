package org.neurarium.ui.data;

import javafx.scene.Scene;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;

/** The window around {@link ImportPane}, over the program's own. */
final class ImportWindow {
    private static final double WIDTH = 920;
    private static final double HEIGHT = 620;
    private static final double EDGE = 40;

    private ImportWindow() {
    }

    static void open(Window owner, ImportViewModel model, Texts texts, Theme theme) {
        Stage stage = new Stage();
        stage.initOwner(owner);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.titleProperty().bind(texts.bind("data.import.title"));
        double width = Math.min(WIDTH, Math.max(480, owner.getWidth() - EDGE));
        double height = Math.min(HEIGHT, Math.max(400, owner.getHeight() - EDGE));
        Scene scene = new Scene(theme.enlarged(new ImportPane(model, texts, stage::close)), width, height);
        theme.adopt(scene);
        stage.setOnHidden(e -> theme.release(scene));
        stage.setScene(scene);
        stage.setX(owner.getX() + (owner.getWidth() - width) / 2);
        stage.setY(owner.getY() + Math.max(0, (owner.getHeight() - height) / 2));
        stage.show();
    }
}
