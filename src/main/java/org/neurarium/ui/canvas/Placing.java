package org.neurarium.ui.canvas;

import javafx.scene.layout.Region;

/** Puts what floats where all of it can be seen. */
final class Placing {
    private static final double MARGIN = 8;

    private Placing() {
    }

    /** At (x, y) of its parent, moved in as far as its parent's edges ask. */
    static void inside(Region card, double x, double y) {
        double right = card.getParent() instanceof Region parent ? parent.getWidth() : Double.MAX_VALUE;
        double bottom = card.getParent() instanceof Region parent ? parent.getHeight() : Double.MAX_VALUE;
        card.relocate(Math.max(MARGIN, Math.min(x, right - card.getWidth() - MARGIN)),
                Math.max(MARGIN, Math.min(y, bottom - card.getHeight() - MARGIN)));
    }
}
