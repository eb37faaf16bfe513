package org.neurarium.ui.viz.subject;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** What is said about the place under the pointer; it stays within the pane and never takes the pointer. */
public final class TipLabel extends Label {
    private static final double APART = 14;

    public TipLabel(String id) {
        getStyleClass().add("chart-tip");
        setId(id);
        setMouseTransparent(true);
        setVisible(false);
        setManaged(false);
    }

    /** Says something beside a place of {@code pane}; nothing for an empty text. */
    public void say(String text, double x, double y, Region pane) {
        setVisible(!text.isEmpty());
        setText(text);
        if (!text.isEmpty()) {
            autosize();
            double left = x + APART + getWidth() > pane.getWidth() ? x - APART + 4 - getWidth() : x + APART;
            double top = y + APART + getHeight() > pane.getHeight() ? y - APART + 6 - getHeight() : y + APART;
            relocate(Math.max(0, left), Math.max(0, top));
        }
    }
}
