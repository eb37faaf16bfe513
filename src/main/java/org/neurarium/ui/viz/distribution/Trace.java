package org.neurarium.ui.viz.distribution;

import javafx.scene.canvas.GraphicsContext;

/** A line drawn point by point; what is no number leaves a gap. */
final class Trace {
    private final GraphicsContext g;
    private boolean pen;

    Trace(GraphicsContext g) {
        this.g = g;
        g.beginPath();
    }

    void to(double x, double y) {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            pen = false;
        } else if (pen) {
            g.lineTo(x, y);
        } else {
            g.moveTo(x - 2, y); // so that one point alone is seen
            g.lineTo(x, y);
            pen = true;
        }
    }

    void end() {
        g.stroke();
    }
}
