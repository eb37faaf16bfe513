package org.neurarium.ui.presenter;

import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Theme;

/** The speaker's own window: on the screen that the audience does not see, where there is one. */
final class SpeakerWindow {
    private static final double WIDTH = 760;
    private static final double HEIGHT = 540;

    private final Stage stage = new Stage();
    private final SpeakerView view;
    private final Theme theme;
    private final Scene scene;

    SpeakerWindow(SpeakerView view, Theme theme, Texts texts, PresenterKeys keys, Runnable closed) {
        this.view = view;
        this.theme = theme;
        scene = new Scene(theme.enlarged(view), WIDTH * theme.textSize().get(), HEIGHT * theme.textSize().get());
        theme.adopt(scene);
        keys.install(scene);
        stage.setScene(scene);
        stage.titleProperty().bind(texts.bind("presenter.speaker"));
        stage.setMinWidth(480);
        stage.setMinHeight(360);
        stage.setOnHidden(e -> closed.run());
    }

    /** Opens it beside the audience's window, which keeps the keys. */
    void open(Window audience) {
        other(audience).map(Screen::getVisualBounds).ifPresent(this::fill);
        stage.show();
        audience.requestFocus();
    }

    void close() {
        view.close();
        theme.release(scene);
        stage.setOnHidden(null);
        stage.hide();
    }

    /** A screen on which the audience's window is not. */
    static Optional<Screen> other(Window audience) {
        double x = audience.getX() + audience.getWidth() / 2;
        double y = audience.getY() + audience.getHeight() / 2;
        return Screen.getScreens().stream().filter(s -> !s.getBounds().contains(x, y)).findFirst();
    }

    private void fill(Rectangle2D screen) {
        stage.setX(screen.getMinX());
        stage.setY(screen.getMinY());
        stage.setWidth(screen.getWidth());
        stage.setHeight(screen.getHeight());
    }
}
