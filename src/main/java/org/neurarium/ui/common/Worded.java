package org.neurarium.ui.common;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.Region;

/** Buttons and links with words, which follow the language and are never cut short. */
public final class Worded {
    private Worded() {
    }

    public static Button button(Texts texts, String id, String key, Runnable action) {
        return worded(new Button(), texts, id, key, action);
    }

    public static Hyperlink link(Texts texts, String id, String key, Runnable action) {
        return worded(new Hyperlink(), texts, id, key, action);
    }

    private static <B extends ButtonBase> B worded(B button, Texts texts, String id, String key, Runnable action) {
        button.setId(id);
        button.textProperty().bind(texts.bind(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        return button;
    }
}
