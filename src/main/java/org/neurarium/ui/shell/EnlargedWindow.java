package org.neurarium.ui.shell;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.neurarium.ui.common.Magnifier;
import org.neurarium.ui.common.Theme;

/** The window's content as large as a person or an audience needs it. */
final class EnlargedWindow extends StackPane {
    /** @param over what floats over it, as large */
    EnlargedWindow(Region content, Theme theme, Node... over) {
        StackPane floating = new StackPane(over);
        floating.setPickOnBounds(false);
        Magnifier above = enlarged(floating, theme);
        above.setPickOnBounds(false);
        getChildren().setAll(enlarged(content, theme), above);
    }

    /** No larger than the window, however much it would like. */
    private static Magnifier enlarged(Region content, Theme theme) {
        content.setMinSize(0, 0);
        Magnifier large = new Magnifier(content);
        large.factor().bind(theme.magnification());
        large.setMinSize(0, 0);
        return large;
    }
}
