package org.neurarium.ui.inspector;

import java.util.Locale;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.VBox;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.Texts;

/** A kernel as a heat map, inputs downward and units across, with a colour bar; the cell under the pointer is read out. */
final class WeightMapView extends VBox {
    private static final double HEIGHT = 96;
    private static final double BAR = 10;

    private final Canvas canvas = new Canvas(10, HEIGHT);
    private final Label range = new Label();
    private final Texts texts;
    private float[] kernel = new float[0];
    private int units = 1;
    private float reach = 1;

    WeightMapView(Texts texts) {
        this.texts = texts;
        setSpacing(4);
        range.getStyleClass().add("faint");
        getChildren().addAll(canvas, range);
        canvas.setOnMouseMoved(e -> point(e.getX(), e.getY()));
        canvas.setOnMouseExited(e -> describe());
    }

    void show(float[] values, int columns, Palette palette) {
        kernel = values;
        units = Math.max(1, columns);
        reach = 1e-9f;
        for (float w : values) {
            reach = Float.isFinite(w) ? Math.max(reach, Math.abs(w)) : reach;
        }
        canvas.setWidth(Math.max(10, getWidth()));
        draw(palette);
        if (!canvas.isHover()) {
            describe();
        }
    }

    private int inputs() {
        return kernel.length / units;
    }

    private double mapWidth() {
        return canvas.getWidth() - BAR - 8;
    }

    private void draw(Palette palette) {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), HEIGHT);
        g.setImageSmoothing(false);
        if (kernel.length > 0) {
            int[] pixels = new int[kernel.length];
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = palette.diverging(kernel[i] / reach);
            }
            g.drawImage(image(pixels, units), 0, 0, mapWidth(), HEIGHT);
        }
        int[] bar = new int[(int) HEIGHT];
        for (int y = 0; y < bar.length; y++) {
            bar[y] = palette.diverging(1 - 2 * y / (HEIGHT - 1));
        }
        g.drawImage(image(bar, 1), canvas.getWidth() - BAR, 0, BAR, HEIGHT);
    }

    private static WritableImage image(int[] pixels, int width) {
        WritableImage image = new WritableImage(width, pixels.length / width);
        image.getPixelWriter().setPixels(0, 0, width, pixels.length / width, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return image;
    }

    private void point(double x, double y) {
        int unit = (int) (x / mapWidth() * units);
        int input = (int) (y / HEIGHT * inputs());
        if (unit >= 0 && unit < units && input >= 0 && input < inputs()) {
            range.setText(texts.get("inspector.weight.cell", input + 1, unit + 1,
                    String.format(Locale.ROOT, "%.3f", kernel[input * units + unit]).replace('-', '−')));
        }
    }

    private void describe() {
        range.setText(texts.get("inspector.weight.range", inputs(), units, UnitEquation.written(reach)));
    }
}
