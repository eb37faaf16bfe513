package org.neurarium.app;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import javafx.stage.Stage;
import javafx.stage.Window;

/** What a window shows, as pixels, with its menus, popovers and dialogs where they stand over it. */
final class WindowImage {
    private WindowImage() {
    }

    /** @param scale pixels of the picture for each of the window's */
    static BufferedImage of(Stage stage, double scale) {
        Scene scene = stage.getScene();
        BufferedImage whole = new BufferedImage((int) Math.round(scene.getWidth() * scale),
                (int) Math.round(scene.getHeight() * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = whole.createGraphics();
        g.drawImage(picture(scene, scale), 0, 0, null);
        for (Window over : List.copyOf(Window.getWindows())) {
            if (over != stage && over.isShowing() && over.getScene() != null) {
                boolean dialog = over instanceof Stage;
                double x = dialog ? (scene.getWidth() - over.getWidth()) / 2 : over.getX() - stage.getX();
                double y = dialog ? (scene.getHeight() - over.getHeight()) / 2 : over.getY() - stage.getY();
                BufferedImage image = picture(over.getScene(), scale);
                int left = (int) Math.round(x * scale);
                int top = (int) Math.round(y * scale);
                g.drawImage(image, left, top, null);
                if (dialog) { // the edge that the desktop would draw
                    g.setColor(java.awt.Color.GRAY);
                    g.drawRect(left - 1, top - 1, image.getWidth() + 1, image.getHeight() + 1);
                }
            }
        }
        g.dispose();
        return whole;
    }

    private static BufferedImage picture(Scene scene, double scale) {
        SnapshotParameters how = new SnapshotParameters();
        how.setTransform(new Scale(scale, scale));
        how.setFill(scene.getFill() == null ? Color.TRANSPARENT : scene.getFill());
        how.setViewport(new javafx.geometry.Rectangle2D(0, 0, scene.getWidth() * scale, scene.getHeight() * scale));
        return SwingFXUtils.fromFXImage(scene.getRoot().snapshot(how, null), null);
    }
}
