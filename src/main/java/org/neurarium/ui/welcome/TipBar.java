package org.neurarium.ui.welcome;

import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.neurarium.ui.common.Icons;
import org.neurarium.ui.common.Texts;
import org.neurarium.ui.common.Worded;

/** One tip at the window's lower edge. It goes by itself, unless the pointer or the keyboard is on it. */
public final class TipBar extends HBox {
    private static final Duration SHOWN = Duration.seconds(20);
    private static final double MOST = 460;

    private final PauseTransition going = new PauseTransition(SHOWN);

    /**
     * @param tip the sentence
     * @param act does what the tip is about
     * @param off no tips from now on
     */
    public TipBar(Texts texts, ObservableValue<String> tip, Runnable act, Runnable off) {
        super(10);
        setId("tip");
        getStyleClass().addAll("card", "toast", "note");
        setAlignment(Pos.CENTER_LEFT);
        setMaxWidth(Region.USE_PREF_SIZE);
        Label text = new Label(null, Icons.small(Feather.SUN));
        text.textProperty().bind(tip);
        text.setWrapText(true);
        text.setMaxWidth(MOST);
        text.setMinHeight(Region.USE_PREF_SIZE);
        Button close = new Button(null, Icons.small(Feather.X));
        close.setId("tip-close");
        close.getStyleClass().add("quiet");
        close.accessibleTextProperty().bind(texts.bind("guide.close"));
        close.setOnAction(e -> leave());
        getChildren().setAll(text, button(texts, "tip-act", "guide.tips.act", act), button(texts, "tip-off", "guide.tips.off", off), close);
        going.setOnFinished(e -> {
            if (isHover() || isFocusWithin()) {
                going.playFromStart();
            } else {
                leave();
            }
        });
        going.play();
    }

    private Button button(Texts texts, String id, String key, Runnable action) {
        return Worded.button(texts, id, key, () -> {
            leave();
            action.run();
        });
    }

    private void leave() {
        going.stop();
        if (getParent() instanceof Pane pane) {
            pane.getChildren().remove(this);
        }
    }
}
