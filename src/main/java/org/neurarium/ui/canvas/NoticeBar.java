package org.neurarium.ui.canvas;

import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Label;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.neurarium.ui.common.Texts;

/** Why the canvas refused something, in one sentence that goes away by itself. */
final class NoticeBar extends Label {
    private final PauseTransition away = new PauseTransition(Duration.seconds(5));

    NoticeBar(ObjectProperty<@Nullable Notice> notice, Texts texts) {
        setId("canvas-notice");
        getStyleClass().addAll("card", "canvas-notice");
        setMouseTransparent(true);
        setVisible(false);
        setWrapText(true);
        setMaxWidth(420);
        setMinHeight(USE_PREF_SIZE);
        away.setOnFinished(e -> notice.set(null));
        notice.addListener((o, before, now) -> {
            setVisible(now != null);
            if (now != null) {
                setText(texts.get(now.key(), now.arguments()));
                away.playFromStart();
            }
        });
    }
}
