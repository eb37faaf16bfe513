package org.neurarium.ui.shell;

import javafx.beans.value.ObservableBooleanValue;
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
    /** Room that the content can do with, at usual size; with a demo's text beside it, more. */
    private static final double LEAST_WIDTH = 630;
    private static final double LEAST_BESIDE = 780;
    private static final double LEAST_HEIGHT = 540;

    private final Theme theme;
    private final ObservableBooleanValue beside;
    private final Magnifier large;
    private final ScrollPane scroll = new ScrollPane();
    private final StackPane below = new StackPane();

    /**
     * @param beside whether a demo's text stands beside the network
     * @param over what floats over it: as large, and never scrolled
     */
    EnlargedWindow(Region content, Theme theme, ObservableBooleanValue beside, Node... over) {
        this.beside = beside;
        this.theme = theme;
        large = new Magnifier(content);
        large.factor().bind(theme.magnification());
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().addAll("edge-to-edge", "enlarged");
        theme.textSize().addListener(o -> arrange());
        theme.audience().addListener(o -> arrange());
        beside.addListener(o -> arrange());
        StackPane floating = new StackPane(over);
        floating.setPickOnBounds(false);
        floating.setMinSize(0, 0);
        Magnifier above = new Magnifier(floating);
        above.setPickOnBounds(false);
        above.setMinSize(0, 0); // no larger than the window, however much a card would like
        above.factor().bind(theme.magnification());
        getChildren().setAll(below, above);
        arrange();
    }

    /** Scrolled only for a person: for an audience the window itself leaves out what does not fit. */
    private void arrange() {
        double size = theme.textSize().get();
        boolean scrolled = size > 1 && theme.audience().get() == 1;
        large.setMinSize(scrolled ? (beside.get() ? LEAST_BESIDE : LEAST_WIDTH) * size : 0, scrolled ? LEAST_HEIGHT * size : 0);
        Node wanted = scrolled ? scroll : large;
        if (!below.getChildren().contains(wanted)) {
            Node focused = getScene() == null ? null : getScene().getFocusOwner();
            scroll.setContent(null);
            below.getChildren().clear();
            if (scrolled) {
                scroll.setContent(large);
            }
            below.getChildren().setAll(wanted);
            if (focused != null) {
                focused.requestFocus();
            }
        }
    }
}
