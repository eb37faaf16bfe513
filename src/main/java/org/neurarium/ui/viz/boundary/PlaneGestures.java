package org.neurarium.ui.viz.boundary;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.neurarium.ui.common.plot.PlaneFrame;

/** What the pointer does on the plane: ask at a place, zoom, paint. */
final class PlaneGestures {
    private static final double ERASER = 12;
    private static final double SPRAY = 5;
    private static final double SPRAY_STEP = 7;
    private static final double ZOOM = 1.15;

    private final PlanePane pane;
    private final BoundaryViewModel model;
    private final Painter painter;
    private final BooleanProperty painting = new SimpleBooleanProperty();
    private double lastX;
    private double lastY;

    PlaneGestures(PlanePane pane, BoundaryViewModel model, Painter painter) {
        this.pane = pane;
        this.model = model;
        this.painter = painter;
        pane.setOnMousePressed(this::press);
        pane.setOnMouseDragged(this::drag);
        pane.setOnMouseReleased(e -> {
            if (painting.get()) {
                painter.end();
            }
        });
        pane.setOnScroll(this::scroll);
        painting.addListener((o, was, is) -> pane.setCursor(is ? Cursor.CROSSHAIR : Cursor.DEFAULT));
    }

    BooleanProperty painting() {
        return painting;
    }

    private void press(MouseEvent e) {
        if (!inside(e)) {
            return;
        }
        PlaneFrame frame = pane.frame();
        if (painting.get()) {
            painter.begin();
            paint(e, 0);
        } else if (e.getClickCount() == 2) {
            model.unpin();
            model.fit();
        } else if (e.getButton() == MouseButton.PRIMARY) {
            model.pin(frame.x(e.getX()), frame.y(e.getY()));
        } else {
            model.unpin();
        }
    }

    private void drag(MouseEvent e) {
        if (painting.get() && inside(e) && Math.hypot(e.getX() - lastX, e.getY() - lastY) >= SPRAY_STEP) {
            paint(e, SPRAY);
        }
    }

    /** Plain: the first class; Shift or the second button: the second; Ctrl: erase. */
    private void paint(MouseEvent e, double spray) {
        lastX = e.getX();
        lastY = e.getY();
        PlaneFrame frame = pane.frame();
        double perPixel = (frame.xHigh() - frame.xLow()) / frame.width();
        double x = frame.x(e.getX());
        double y = frame.y(e.getY());
        if (e.isShortcutDown()) {
            painter.erase(x, y, ERASER * perPixel, ERASER * (frame.yHigh() - frame.yLow()) / frame.height());
        } else {
            boolean second = e.isShiftDown() || e.getButton() == MouseButton.SECONDARY;
            painter.add(x, y, second ? 1 : 0, spray * perPixel);
        }
    }

    private void scroll(ScrollEvent e) {
        if (pane.frame().holdsPixel(e.getX(), e.getY()) && e.getDeltaY() != 0) {
            double factor = e.getDeltaY() > 0 ? 1 / ZOOM : ZOOM;
            model.zoom(factor, pane.frame().x(e.getX()), pane.frame().y(e.getY()));
            e.consume();
        }
    }

    private boolean inside(MouseEvent e) {
        return model.scatter() != null && pane.frame().holdsPixel(e.getX(), e.getY());
    }
}
