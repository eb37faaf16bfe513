package org.neurarium.ui.canvas;

import java.util.LinkedHashSet;
import java.util.Set;
import org.neurarium.document.Point;

/** Selects the nodes in a rectangle; with Shift, besides those selected before. A mere click selects nothing. */
final class BoxGesture implements Gesture {
    private final CanvasViewModel canvas;
    private final Highlights highlights;
    private final Point start;
    private final Set<String> before;

    BoxGesture(CanvasViewModel canvas, Highlights highlights, Point start, boolean adding) {
        this.canvas = canvas;
        this.highlights = highlights;
        this.start = start;
        before = adding ? new LinkedHashSet<>(canvas.selection().nodes()) : Set.of();
        if (!adding) {
            canvas.selection().clear();
        }
    }

    @Override
    public void drag(Point at, double screenX, double screenY) {
        Box band = Box.between(start, at);
        highlights.band().set(band);
        Set<String> ids = new LinkedHashSet<>(before);
        ids.addAll(canvas.layersOf(canvas.scene().get().idsIn(band)));
        canvas.selection().select(ids);
    }

    @Override
    public void release(Point at) {
        highlights.band().set(null);
    }

    @Override
    public void cancel() {
        highlights.band().set(null);
        canvas.selection().select(before);
    }
}
