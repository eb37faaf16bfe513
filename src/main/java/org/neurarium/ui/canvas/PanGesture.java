package org.neurarium.ui.canvas;

import org.neurarium.document.Point;

/** Moves the view under the pointer. */
final class PanGesture implements Gesture {
    private final Viewport viewport;
    private double lastX;
    private double lastY;

    PanGesture(Viewport viewport, double screenX, double screenY) {
        this.viewport = viewport;
        lastX = screenX;
        lastY = screenY;
    }

    @Override
    public void drag(Point at, double screenX, double screenY) {
        viewport.pan(screenX - lastX, screenY - lastY);
        lastX = screenX;
        lastY = screenY;
    }

    @Override
    public void release(Point at) {
        // The view stays where it was moved to.
    }

    @Override
    public void cancel() {
        // Nothing of the project was touched.
    }
}
