package org.neurarium.ui.presenter;

import javafx.animation.FadeTransition;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.Texts;

/** The keys, on one line at the window's upper edge; after a while a small mark in the corner stands for them. */
final class HintBar extends StackPane {
    private static final Duration SAID = Duration.seconds(7);
    /** Of the window's width. */
    private static final double SHARE = 0.6;
    private static final Duration FADE = Duration.millis(250);

    private final PauseTransition wait = new PauseTransition(SAID);
    private final HBox line = new HBox(16);
    private final Button mark = new Button(null, Icons.small(Feather.HELP_CIRCLE));

    HintBar(PresenterViewModel model, Texts texts) {
        Label keys = new Label();
        keys.textProperty().bind(texts.bind("presenter.hints"));
        keys.setMinWidth(0);
        keys.setWrapText(true);
        Button leave = new Button();
        leave.setId("presenter-leave");
        leave.textProperty().bind(texts.bind("presenter.leave"));
        leave.setMinWidth(Region.USE_PREF_SIZE);
        leave.setOnAction(e -> model.press(PresenterKey.LEAVE));
        line.getChildren().setAll(keys, leave);
        line.setId("presenter-hints");
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().addAll("card", "presenter-hints");
        line.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        mark.setId("presenter-mark");
        mark.getStyleClass().add("presenter-mark");
        mark.accessibleTextProperty().bind(texts.bind("presenter.mark"));
        mark.setFocusTraversable(false);
        mark.setOnAction(e -> model.hints().set(true));
        setAlignment(line, Pos.TOP_RIGHT);
        setAlignment(mark, Pos.TOP_RIGHT);
        setPickOnBounds(false);
        getChildren().setAll(line, mark);
        wait.setOnFinished(e -> model.hints().set(false));
        model.hints().addListener((o, was, is) -> say(is));
        line.setVisible(false);
        mark.setVisible(false);
    }

    /** Beside the demo's text, whose buttons stand at the left; in a narrow window on several lines. */
    @Override
    protected void layoutChildren() {
        line.setMaxWidth(Math.min(Math.ceil(line.prefWidth(-1)), SHARE * getWidth()));
        super.layoutChildren();
    }

    private void say(boolean whole) {
        wait.stop();
        mark.setVisible(!whole);
        FadeTransition fade = new FadeTransition(FADE, line);
        fade.setToValue(whole ? 1 : 0);
        if (whole) {
            line.setOpacity(1);
            line.setVisible(true);
            wait.playFromStart();
        } else {
            fade.setOnFinished(e -> line.setVisible(line.getOpacity() > 0));
            fade.play();
        }
    }
}
