package org.neurarium.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.neurarium.ui.common.Magnifier;
import org.neurarium.ui.common.Theme;

/**
 * The window's content as large as a person or an audience needs it. Where larger text leaves less room than the content
 * can do with, it is scrolled, so that nothing is cut off.
 */
final class EnlargedWindow extends StackPane {
    /** Room that the content can do with, at usual size. */
    private static final double LEAST_WIDTH = 640;
    private static final double LEAST_HEIGHT = 540;

    private final Theme theme;
    private final Magnifier large;
    private final ScrollPane scroll = new ScrollPane();

    EnlargedWindow(Region content, Theme theme) {
        this.theme = theme;
        large = new Magnifier(content);
        large.factor().bind(theme.magnification());
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().addAll("edge-to-edge", "enlarged");
        theme.textSize().addListener(o -> arrange());
        theme.audience().addListener(o -> arrange());
        arrange();
    }

    /** Scrolled only for a person: for an audience the window itself leaves out what does not fit. */
    private void arrange() {
        double size = theme.textSize().get();
        boolean scrolled = size > 1 && theme.audience().get() == 1;
        large.setMinSize(scrolled ? LEAST_WIDTH * size : 0, scrolled ? LEAST_HEIGHT * size : 0);
        Node wanted = scrolled ? scroll : large;
        if (getChildren().isEmpty() || getChildren().get(0) != wanted) {
            Node focused = getScene() == null ? null : getScene().getFocusOwner();
            scroll.setContent(null);
            getChildren().clear();
            if (scrolled) {
                scroll.setContent(large);
            }
            getChildren().setAll(wanted);
            if (focused != null) {
                focused.requestFocus();
            }
        }
    }
}
