package org.neurarium.ui.inspector;

import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.neurarium.train.probe.Histogram;
import org.neurarium.ui.common.Fonts;
import org.neurarium.ui.common.Palette;

/** A distribution as bars, coloured by sign, over an axis with both ends, zero, and the mean. */
final class HistogramView extends Region {
    private static final double HEIGHT = 86;
    private static final double AXIS = 18;
    private static final Font FONT = Font.font(Fonts.FAMILY, 12);

    private final Canvas canvas = new Canvas();
    private Histogram shown = Histogram.EMPTY;

    HistogramView() {
        getChildren().add(canvas);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
    }

    void show(Histogram histogram, Palette palette) {
        shown = histogram;
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        double base = getHeight() - AXIS;
        g.setStroke(palette.get("line-strong"));
        g.setLineWidth(1);
        g.strokeLine(0, base + 0.5, getWidth(), base + 0.5);
        if (shown.counts().length > 0) {
            bars(g, base, palette);
            axis(g, base, palette);
        }
    }

    private void bars(GraphicsContext g, double base, Palette palette) {
        int most = java.util.Arrays.stream(shown.counts()).max().orElse(1);
        double step = getWidth() / shown.counts().length;
        for (int i = 0; i < shown.counts().length; i++) {
            double middle = shown.low() + (shown.high() - shown.low()) * (i + 0.5) / shown.counts().length;
            double height = (base - 4) * shown.counts()[i] / Math.max(1, most);
            g.setFill(palette.get(middle < 0 ? "value-negative" : "value-positive"));
            g.fillRect(i * step + 0.5, base - height, Math.max(1, step - 1), height);
        }
    }

    private void axis(GraphicsContext g, double base, Palette palette) {
        g.setFont(FONT);
        g.setTextBaseline(VPos.TOP);
        g.setFill(palette.get("text-faint"));
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(UnitEquation.written(shown.low()), 0, base + 3);
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(UnitEquation.written(shown.high()), getWidth(), base + 3);
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText("μ " + UnitEquation.written(shown.mean()) + "  σ " + UnitEquation.written(shown.deviation()), getWidth() / 2, base + 3);
        if (shown.low() < 0 && shown.high() > 0) {
            double zero = getWidth() * -shown.low() / (shown.high() - shown.low());
            g.setStroke(palette.get("text-faint"));
            g.setLineDashes(2, 3);
            g.strokeLine(zero, 2, zero, base);
            g.setLineDashes();
        }
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
        }
    }
}
