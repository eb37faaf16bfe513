package org.neurarium.ui.data;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/** A small square of images side by side, one of each class. */
final class MosaicPicture extends Canvas {
    private static final double GAP = 2;

    private final int across;

    /** @param across images in a row, and rows */
    MosaicPicture(double size, int across) {
        super(size, size);
        this.across = across;
    }

    void show(@Nullable ImageSamples samples) {
        GraphicsContext g = getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        for (int i = 0; samples != null && i < across * across; i++) {
            int label = i % samples.images().size();
            int turn = i / samples.images().size();
            if (turn < samples.images().get(label).size()) {
                draw(g, samples.images().get(label).get(turn), i);
            }
        }
    }

    private void draw(GraphicsContext g, Image image, int place) {
        double side = (getWidth() - (across - 1) * GAP) / across;
        double scale = side / Math.max(image.getWidth(), image.getHeight());
        double width = image.getWidth() * scale;
        double height = image.getHeight() * scale;
        double x = place % across * (side + GAP) + (side - width) / 2;
        double y = place / across * (side + GAP) + (side - height) / 2;
        g.setImageSmoothing(scale < 1);
        g.drawImage(image, x, y, width, height);
    }
}
