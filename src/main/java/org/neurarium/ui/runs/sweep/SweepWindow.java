package org.neurarium.ui.runs.sweep;

import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.runs.kept.RunWords;

/** The window in which a sweep is put together, over the program's own. */
public final class SweepWindow {
    private static final double WIDTH = 720;
    private static final double HEIGHT = 560;
    private static final double EDGE = 40;

    private SweepWindow() {
    }

    /** @param begin takes the sweep once a person starts it */
    public static void open(Window owner, SweepViewModel model, RunWords words, Theme theme, Consumer<SweepViewModel> begin) {
        Stage stage = new Stage();
        stage.initOwner(owner);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.titleProperty().bind(words.texts().bind("runs.sweep.title"));
        double width = Math.min(WIDTH, Math.max(480, owner.getWidth() - EDGE));
        double height = Math.min(HEIGHT, Math.max(400, owner.getHeight() - EDGE));
        Scene scene = new Scene(theme.enlarged(new SweepPane(model, words, begin, stage::close)), width, height);
        theme.adopt(scene);
        stage.setOnHidden(e -> theme.release(scene));
        stage.setScene(scene);
        stage.setX(owner.getX() + (owner.getWidth() - width) / 2);
        stage.setY(owner.getY() + Math.max(0, (owner.getHeight() - height) / 2));
        stage.show();
    }
}
