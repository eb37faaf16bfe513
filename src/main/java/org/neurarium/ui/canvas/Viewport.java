package org.neurarium.ui.canvas;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.neurarium.document.Point;

/** Which part of the canvas is seen: screen = zoom · world + pan. */
final class Viewport {
    static final double SMALLEST = 0.25;
    static final double LARGEST = 4;
    private static final double MARGIN = 32;

    private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(1);
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private double panX = MARGIN;
    private double panY = MARGIN;

    ReadOnlyDoubleProperty zoom() {
        return zoom.getReadOnlyProperty();
    }

    /** Grows with every change of the view. */
    ReadOnlyIntegerProperty revision() {
        return revision.getReadOnlyProperty();
    }

    double scale() {
        return zoom.get();
    }

    double panX() {
        return panX;
    }

    double panY() {
        return panY;
    }

    Point toWorld(double screenX, double screenY) {
        return new Point((screenX - panX) / scale(), (screenY - panY) / scale());
    }

    double screenX(double worldX) {
        return worldX * scale() + panX;
    }

    double screenY(double worldY) {
        return worldY * scale() + panY;
    }

    /** Shows what was shown with this zoom and these shifts. */
    void show(double zoom, double panX, double panY) {
        set(zoom, panX, panY);
    }

    void pan(double dx, double dy) {
        set(scale(), panX + dx, panY + dy);
    }

    /** Zooms by a factor; the world's point under (screenX, screenY) stays there. */
    void zoomBy(double factor, double screenX, double screenY) {
        zoomTo(scale() * factor, screenX, screenY);
    }

    void zoomTo(double wanted, double screenX, double screenY) {
        double to = Math.max(SMALLEST, Math.min(LARGEST, wanted));
        Point fixed = toWorld(screenX, screenY);
        set(to, screenX - fixed.x() * to, screenY - fixed.y() * to);
    }

    /** Shows all of {@code content} in the middle of a view of this size, at most at 100 %. */
    void fit(Box content, double width, double height) {
        double room = Math.min((width - 2 * MARGIN) / Math.max(1, content.width()),
                (height - 2 * MARGIN) / Math.max(1, content.height()));
        double to = Math.max(SMALLEST, Math.min(1, room));
        set(to, width / 2 - content.centreX() * to, height / 2 - content.centreY() * to);
    }

    /** Puts a point of the world into the middle. */
    void centre(Point world, double width, double height) {
        set(scale(), width / 2 - world.x() * scale(), height / 2 - world.y() * scale());
    }

    /** Moves as little as needed for {@code box} to be seen. */
    void reveal(Box box, double width, double height) {
        double dx = nudge(screenX(box.x()), screenX(box.right()), width);
        double dy = nudge(screenY(box.y()), screenY(box.bottom()), height);
        if (dx != 0 || dy != 0) {
            pan(dx, dy);
        }
    }

    /** The part of the world seen in a view of this size. */
    Box seen(double width, double height) {
        Point corner = toWorld(0, 0);
        return new Box(corner.x(), corner.y(), width / scale(), height / scale());
    }

    private static double nudge(double from, double to, double room) {
        if (from < MARGIN) {
            return MARGIN - from;
        }
        return to > room - MARGIN ? Math.max(MARGIN - from, room - MARGIN - to) : 0;
    }

    private void set(double scale, double x, double y) {
        if (scale == scale() && x == panX && y == panY) {
            return;
        }
        panX = x;
        panY = y;
        zoom.set(scale);
        revision.set(revision.get() + 1);
    }
}
