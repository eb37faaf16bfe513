package org.neurarium.ui.inspector;

import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.common.Theme;
import org.scilab.forge.jlatexmath.TeXIcon;

/** A formula in the text's colour, at body size, scaled down where it would be too wide. */
final class FormulaView extends Region {
    private static final float SIZE = 16;

    private final Canvas canvas = new Canvas();
    private final Theme theme;
    private final BackgroundJobs jobs;
    private @Nullable TeXIcon icon;
    private String latex = "";

    FormulaView(Theme theme, BackgroundJobs jobs) {
        this.theme = theme;
        this.jobs = jobs;
        getStyleClass().add("formula");
        getChildren().add(canvas);
    }

    /** Sets the formula; it appears once it is typeset. */
    void show(String wanted) {
        if (wanted.equals(latex)) {
            return;
        }
        latex = wanted;
        setAccessibleText(wanted);
        jobs.run(() -> Formula.typeset(wanted, SIZE), made -> {
            if (wanted.equals(latex)) {
                icon = made;
                requestLayout();
                draw();
            }
        }, failure -> setAccessibleText(wanted));
    }

    /** Draws it anew, after the theme changed. */
    void draw() {
        TeXIcon shown = icon;
        if (shown == null) {
            return;
        }
        double room = getWidth() > 0 ? getWidth() - snappedLeftInset() - snappedRightInset() : shown.getIconWidth();
        double scale = Math.min(1, room / shown.getIconWidth());
        canvas.setWidth(Math.ceil(shown.getIconWidth() * scale));
        canvas.setHeight(Math.ceil(shown.getIconHeight() * scale));
        canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        OutlineGraphics g = new OutlineGraphics(canvas.getGraphicsContext2D());
        canvas.getGraphicsContext2D().save();
        g.scale(scale, scale);
        Color text = theme.palette().get("text");
        shown.setForeground(new java.awt.Color((float) text.getRed(), (float) text.getGreen(), (float) text.getBlue()));
        shown.paintIcon(null, g, 0, 0);
        canvas.getGraphicsContext2D().restore();
    }

    @Override
    protected void layoutChildren() {
        draw();
        canvas.relocate(snappedLeftInset(), snappedTopInset());
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + snappedRightInset() + (icon == null ? 100 : icon.getIconWidth());
    }

    @Override
    protected double computePrefHeight(double width) {
        return snappedTopInset() + snappedBottomInset() + (icon == null ? 22 : icon.getIconHeight());
    }

    @Override
    protected double computeMinWidth(double height) {
        return 40;
    }
}
