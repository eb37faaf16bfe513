package org.neurarium.ui.common.formula;

import java.util.Arrays;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.plot.FineCanvas;
import org.scilab.forge.jlatexmath.TeXIcon;

/**
 * A formula in the text's colour. Its statements, which the formula sets apart by a comma and a space, stand below each
 * other, so that none is made smaller than body size to fit a panel's width.
 */
public final class FormulaView extends Region {
    private static final float SIZE = 16;
    private static final double SMALLEST = 13 / SIZE;
    private static final String APART = ",\\\\; ?";
    private static final double GAP = 4;

    private final FineCanvas canvas = new FineCanvas();
    private final Theme theme;
    private final BackgroundJobs jobs;
    private List<TeXIcon> lines = List.of();
    private String latex = "";

    public FormulaView(Theme theme, BackgroundJobs jobs) {
        this.theme = theme;
        this.jobs = jobs;
        getStyleClass().add("formula");
        getChildren().add(canvas);
    }

    /** Sets the formula; it appears once it is typeset. */
    public void show(String wanted) {
        if (wanted.equals(latex)) {
            return;
        }
        latex = wanted;
        setAccessibleText(wanted);
        jobs.run(() -> Arrays.stream(wanted.split(APART)).map(line -> Formula.typeset(line, SIZE)).toList(), made -> {
            if (wanted.equals(latex)) {
                lines = made;
                requestLayout();
                draw();
            }
        }, failure -> setAccessibleText(wanted));
    }

    /** Draws it anew, after the theme changed. */
    public void draw() {
        if (lines.isEmpty()) {
            return;
        }
        double scale = scale(getWidth());
        GraphicsContext g = canvas.begin(Math.ceil(widest() * scale), Math.ceil(tall() * scale));
        Color text = theme.palette().get("text");
        double top = 0;
        for (TeXIcon line : lines) {
            line.setForeground(new java.awt.Color((float) text.getRed(), (float) text.getGreen(), (float) text.getBlue()));
            g.save();
            OutlineGraphics outlines = new OutlineGraphics(g);
            outlines.scale(scale, scale);
            outlines.translate(0, top);
            line.paintIcon(null, outlines, 0, 0);
            g.restore();
            top += line.getIconHeight() + GAP;
        }
    }

    private double scale(double width) {
        double room = width - snappedLeftInset() - snappedRightInset();
        return width <= 0 ? 1 : Math.max(SMALLEST, Math.min(1, room / widest()));
    }

    private double widest() {
        return lines.stream().mapToInt(TeXIcon::getIconWidth).max().orElse(1);
    }

    private double tall() {
        return lines.stream().mapToInt(TeXIcon::getIconHeight).sum() + GAP * (lines.size() - 1);
    }

    @Override
    protected void layoutChildren() {
        draw();
        canvas.relocate(snappedLeftInset(), snappedTopInset());
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + snappedRightInset() + (lines.isEmpty() ? 100 : widest());
    }

    @Override
    protected double computePrefHeight(double width) {
        return snappedTopInset() + snappedBottomInset() + (lines.isEmpty() ? 22 : Math.ceil(tall() * scale(getWidth())));
    }

    @Override
    protected double computeMinWidth(double height) {
        return 40;
    }
}
