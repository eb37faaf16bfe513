package org.neurarium.ui.common;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Shows its content larger: laid out as if there were that much less room, then scaled up, so that letters, lines and
 * what is painted grow alike. The pointer's places inside are the content's own.
 */
public final class Magnifier extends Region {
    private final DoubleProperty factor = new SimpleDoubleProperty(this, "factor", 1);
    private final Region content;

    public Magnifier(Region content) {
        this.content = content;
        Scale scale = new Scale(1, 1, 0, 0);
        scale.xProperty().bind(factor);
        scale.yProperty().bind(factor);
        content.getTransforms().add(scale);
        factor.addListener(o -> requestLayout());
        getChildren().setAll(content);
    }

    /** How many times as large; 1 leaves the content as it is. */
    public DoubleProperty factor() {
        return factor;
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth() / factor.get(), getHeight() / factor.get());
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(height / factor.get()) * factor.get();
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(width / factor.get()) * factor.get();
    }

    @Override
    protected double computeMinWidth(double height) {
        return content.minWidth(height / factor.get()) * factor.get();
    }

    @Override
    protected double computeMinHeight(double width) {
        return content.minHeight(width / factor.get()) * factor.get();
    }
}
