package org.neurarium.ui.common;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/**
 * A button of several lines of text, as high as they are at its width. A button by itself asks its content how high it would
 * be at no width at all, where every syllable takes a line.
 */
public final class TallButton extends Button {
    private final Region content;

    public TallButton(Region content) {
        super(null, content);
        this.content = content;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets around = getInsets();
        double inside = width < 0 ? width : Math.max(0, width - around.getLeft() - around.getRight());
        return around.getTop() + content.prefHeight(inside) + around.getBottom();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
