package org.neurarium.ui.common;

import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import javafx.stage.Screen;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** A card that floats beside the control that opened it, under the window's theme; Esc or a click elsewhere closes it. */
public final class Popover {
    private static final double GAP = 6;

    private final Popup popup = new Popup();
    private final StackPane card = new StackPane();
    private final Magnifier large;
    private final ScrollPane scroll = new ScrollPane();
    private @Nullable Node anchor;
    private double growth;

    public Popover(Theme theme, Region content) {
        card.getStyleClass().addAll("card", "popover");
        large = new Magnifier(content);
        scroll.getStyleClass().add("edge-to-edge");
        large.factor().bind(theme.magnification());
        card.getChildren().setAll(large);
        popup.getContent().setAll(card);
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
        popup.setAutoFix(true);
        popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT); // its shadow is not part of its place
        theme.adopt(popup.getScene());
        card.heightProperty().addListener(o -> place()); // what it shows may come later
    }

    /** What it shows may become so much higher while it is open; it opens where there is room for that. */
    public void mayGrow(double by) {
        growth = by;
    }

    public boolean isShowing() {
        return popup.isShowing();
    }

    public void hide() {
        popup.hide();
    }

    /** Opens it under {@code anchor}, or over it where there is no room below; closes it if it was open. */
    public void toggle(Node anchor) {
        if (popup.isShowing()) {
            popup.hide();
        } else {
            show(anchor);
        }
    }

    public void show(Node beside) {
        anchor = beside;
        Bounds at = beside.localToScreen(beside.getLayoutBounds());
        fit(beside.getScene().getWindow());
        popup.show(beside.getScene().getWindow(), at.getMinX(), at.getMaxY() + GAP);
        place();
    }

    private void place() {
        Node beside = anchor;
        if (beside == null || !popup.isShowing()) {
            return;
        }
        Bounds at = beside.localToScreen(beside.getLayoutBounds());
        Window window = beside.getScene().getWindow();
        double width = card.prefWidth(-1);
        double height = card.prefHeight(width);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double bottom = Math.min(screen.getMaxY(), window.getY() + window.getHeight());
        boolean over = at.getMaxY() + GAP + height + growth > bottom && at.getMinY() - GAP - height >= screen.getMinY();
        popup.setAnchorX(Math.max(window.getX(), Math.min(at.getMinX(), window.getX() + window.getWidth() - width - GAP)));
        popup.setAnchorY(over ? at.getMinY() - GAP - height : at.getMaxY() + GAP);
    }

    /** What is wider than the window, as with large text, is scrolled. */
    private void fit(Window window) {
        double room = window.getWidth() - 4 * GAP;
        boolean wide = large.prefWidth(-1) > room;
        scroll.setContent(null);
        card.getChildren().clear();
        if (wide) {
            scroll.setContent(large);
            scroll.setPrefViewportWidth(room);
            scroll.setPrefViewportHeight(large.prefHeight(-1));
        }
        card.getChildren().setAll(wide ? scroll : large);
    }
}
