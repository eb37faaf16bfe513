package org.neurarium.ui.canvas;

import org.neurarium.document.Point;

/** What a pressed pointer does until it is let go. Points are of the canvas, screen distances in pixels. */
interface Gesture {
    void drag(Point at, double screenX, double screenY);

    void release(Point at);

    /** Ends it without effect, as Escape asks. */
    void cancel();
}
