package org.neurarium.ui.words.ask;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import org.neurarium.ui.common.Theme;
import org.neurarium.ui.common.plot.CellPaint;
import org.neurarium.ui.common.plot.FineCanvas;
import org.neurarium.ui.common.plot.HeatImage;

/** A vector as a row of coloured cells, one for each number. */
final class VectorStrip extends Region {
    private static final double HEIGHT = 14;

    private final Theme theme;
    private final FineCanvas canvas = new FineCanvas();
    private float[] vector = new float[0];
    private double reach = 1;

    VectorStrip(Theme theme) {
        this.theme = theme;
        getChildren().setAll(canvas);
        setMinSize(40, HEIGHT);
        setPrefHeight(HEIGHT);
        theme.choice().addListener(o -> draw());
    }

    /** @param scale the size of a number that has the full colour */
    void show(float[] numbers, double scale) {
        vector = numbers;
        reach = Math.max(scale, Double.MIN_NORMAL);
        draw();
    }

    @Override
    protected void layoutChildren() {
        draw();
    }

    private void draw() {
        GraphicsContext g = canvas.begin(getWidth(), getHeight());
        if (vector.length == 0 || getWidth() < 1) {
            return;
        }
        CellPaint paint = new CellPaint(theme.palette(), false, reach);
        HeatImage image = new HeatImage(vector.length, 1);
        image.paint(i -> paint.argb(vector[i]));
        g.setImageSmoothing(false);
        g.drawImage(image.image(), 0, 0, getWidth(), getHeight());
    }
}
