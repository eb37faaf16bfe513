package org.neurarium.ui.common.formula;

import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.common.Followed;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.plot.FineCanvas;
import org.scilab.forge.jlatexmath.TeXIcon;

/** A formula within a line of words, on their baseline and in their size and colour. */
public final class InlineFormula extends Region {
    private static final float SIZE = 14;
    /** What is kept free for a formula that is not set yet: about a letter. */
    private static final double UNSET = 10;

    private final FineCanvas canvas = new FineCanvas();
    private final Theme theme;
    private @Nullable TeXIcon icon;

    public InlineFormula(String latex, Theme theme, BackgroundJobs jobs) {
        this.theme = theme;
        getStyleClass().add("inline-formula");
        setAccessibleText(latex);
        getChildren().add(canvas);
        Followed.by(this, theme.choice(), this::draw);
        Followed.by(this, theme.magnification(), this::draw);
        jobs.run(() -> Formula.inline(latex, SIZE), set -> {
            icon = set;
            draw();
            requestLayout();
            if (getParent() != null) {
                getParent().requestLayout();
            }
        }, failure -> { });
    }

    private void draw() {
        if (icon != null) {
            Formula.paint(icon, canvas.begin(icon.getIconWidth() + 1, icon.getIconHeight() + 1), theme.palette().get("text"));
        }
    }

    @Override
    public double getBaselineOffset() {
        return icon == null ? UNSET : icon.getIconHeight() - icon.getIconDepth();
    }

    @Override
    protected double computePrefWidth(double height) {
        return icon == null ? UNSET : icon.getIconWidth() + 1;
    }

    @Override
    protected double computePrefHeight(double width) {
        return icon == null ? UNSET : icon.getIconHeight() + 1;
    }

    @Override
    protected double computeMinWidth(double height) {
        return computePrefWidth(height);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return computePrefHeight(width);
    }
}
