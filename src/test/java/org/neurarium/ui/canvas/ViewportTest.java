package org.neurarium.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.neurarium.document.Point;

final class ViewportTest {
    private static final double EXACT = 1e-9;

    @Test
    void zoomingKeepsThePointUnderThePointer() {
        Viewport view = new Viewport();
        view.pan(37, -12);
        Point before = view.toWorld(200, 150);
        view.zoomBy(1.7, 200, 150);
        Point after = view.toWorld(200, 150);
        assertEquals(before.x(), after.x(), EXACT);
        assertEquals(before.y(), after.y(), EXACT);
    }

    @Test
    void zoomStaysBetweenAQuarterAndFourfold() {
        Viewport view = new Viewport();
        view.zoomBy(1000, 0, 0);
        assertEquals(4, view.scale(), EXACT);
        view.zoomBy(1e-6, 0, 0);
        assertEquals(0.25, view.scale(), EXACT);
    }

    @Test
    void fittingShowsAllInTheMiddleAndNeverEnlarges() {
        Viewport view = new Viewport();
        Box large = new Box(-100, 40, 2000, 300);
        view.fit(large, 800, 600);
        assertTrue(view.screenX(large.x()) >= 0 && view.screenX(large.right()) <= 800);
        assertEquals(400, view.screenX(large.centreX()), EXACT);
        assertEquals(300, view.screenY(large.centreY()), EXACT);
        view.fit(new Box(0, 0, 50, 50), 800, 600);
        assertEquals(1, view.scale(), EXACT);
    }

    @Test
    void revealingMovesOnlyWhatIsOutOfSight() {
        Viewport view = new Viewport();
        view.fit(new Box(0, 0, 100, 100), 800, 600);
        int before = view.revision().get();
        view.reveal(new Box(0, 0, 100, 100), 800, 600);
        assertEquals(before, view.revision().get());
        Box far = new Box(1500, 0, 100, 100);
        view.reveal(far, 800, 600);
        assertTrue(view.screenX(far.right()) <= 800);
    }
}
