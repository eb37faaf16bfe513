package org.neurarium.ui.common.formula;

import java.util.Arrays;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.neurarium.ui.common.BackgroundJobs;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.plot.FineCanvas;
import org.scilab.forge.jlatexmath.TeXIcon;

/**
 * A formula in the text's colour. Its statements, which the formula sets apart by a comma and a space, stand below each
 * other, so that none is made smaller than body size to fit a panel's width; where that is too narrow, so do those set apart by
 * a wide space.
 */
public final class FormulaView extends Region {
    private static final float SIZE = 16;
    private static final double SMALLEST = 13 / SIZE;
    private static final String APART = ",\\\\; ?";
    private static final String WIDE_APART = "(?<=,) *\\\\quad *|(?<=,) *\\\\qquad *| *\\\\qquad *";
    private static final double GAP = 4;

    private final FineCanvas canvas = new FineCanvas();
    private final Theme theme;
    private final BackgroundJobs jobs;
    private List<TeXIcon> whole = List.of();
    private List<TeXIcon> parts = List.of();
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
        jobs.run(() -> List.of(typeset(statements(wanted, false)), typeset(statements(wanted, true))), made -> {
            if (wanted.equals(latex)) {
                whole = made.get(0);
                parts = made.get(1);
                requestLayout();
                draw();
            }
        }, failure -> setAccessibleText(wanted));
    }

    /**
     * What stands on lines of its own.
     *
     * @param narrow whether wide spaces part lines, too
     */
    static List<String> statements(String latex, boolean narrow) {
        boolean parted = narrow && !latex.contains("\\begin");
        return Arrays.stream(latex.split(parted ? APART + "|" + WIDE_APART : APART)).toList();
    }

    private static List<TeXIcon> typeset(List<String> statements) {
        return statements.stream().map(line -> Formula.typeset(line, SIZE)).toList();
    }

    /** The lines that fit: in parts only where the whole would be cut off. */
    private List<TeXIcon> lines(double width) {
        return width > 0 && widest(whole) * SMALLEST > room(width) ? parts : whole;
    }

    /** Draws it anew, after the theme changed. */
    public void draw() {
        List<TeXIcon> lines = lines(getWidth());
        if (lines.isEmpty()) {
            return;
        }
        double scale = scale(getWidth());
        GraphicsContext g = canvas.begin(Math.ceil(widest(lines) * scale), Math.ceil(tall(lines) * scale));
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

    private double room(double width) {
        return width - snappedLeftInset() - snappedRightInset();
    }

    private double scale(double width) {
        return width <= 0 ? 1 : Math.max(SMALLEST, Math.min(1, room(width) / widest(lines(width))));
    }

    private static double widest(List<TeXIcon> lines) {
        return lines.stream().mapToInt(TeXIcon::getIconWidth).max().orElse(1);
    }

    private static double tall(List<TeXIcon> lines) {
        return lines.stream().mapToInt(TeXIcon::getIconHeight).sum() + GAP * (lines.size() - 1);
    }

    /** How high it is depends on how wide it may be. */
    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected void layoutChildren() {
        draw();
        canvas.relocate(snappedLeftInset(), snappedTopInset());
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + snappedRightInset() + (whole.isEmpty() ? 100 : widest(whole));
    }

    @Override
    protected double computePrefHeight(double width) {
        return snappedTopInset() + snappedBottomInset() + (whole.isEmpty() ? 22 : Math.ceil(tall(lines(width)) * scale(width)));
    }

    @Override
    protected double computeMinWidth(double height) {
        return 40;
    }
}
