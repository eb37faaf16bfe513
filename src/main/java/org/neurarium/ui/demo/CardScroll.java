package org.neurarium.ui.demo;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** Scrolls the card where it is longer than the window, and brings to sight what a gesture has added below. */
final class CardScroll extends ScrollPane {
    private final Region page;

    CardScroll(Region page) {
        super(page);
        this.page = page;
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinHeight(0);
        setFocusTraversable(false);
        getStyleClass().add("edge-to-edge");
    }

    /** Scrolls down until the lower end of a part of the page is seen; nothing where it is. */
    void reveal(Node part) {
        applyCss();
        layout();
        Bounds place = page.sceneToLocal(part.localToScene(part.getLayoutBounds()));
        double hidden = page.getHeight() - getViewportBounds().getHeight();
        double below = place.getMaxY() - getViewportBounds().getHeight();
        if (hidden > 0 && below > getVvalue() * hidden) {
            setVvalue(Math.min(1, below / hidden));
        }
    }
}
