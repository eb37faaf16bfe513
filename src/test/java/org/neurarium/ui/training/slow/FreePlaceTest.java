package org.neurarium.ui.training.slow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import org.junit.jupiter.api.Test;

/** A card of 200 × 60 over a canvas of 600 × 300 that begins at (10, 20). */
class FreePlaceTest {
    private static final Bounds FRAME = new BoundingBox(10, 20, 600, 300);

    private static Point2D place(Point2D now, Bounds... taken) {
        return FreePlace.of(FRAME, 200, 60, List.of(taken), now);
    }

    @Test
    void inTheMiddleAboveWhereThatIsFree() {
        assertEquals(new Point2D(210, 26), place(null));
        assertEquals(new Point2D(210, 26), place(null, new BoundingBox(250, 100, 100, 100)));
    }

    @Test
    void elsewhereWhereANodeStandsThere() {
        Bounds above = new BoundingBox(250, 40, 100, 100);
        assertEquals(new Point2D(16, 26), place(null, above), "on its left");
        assertEquals(new Point2D(404, 26), place(null, above, new BoundingBox(30, 40, 100, 50)), "on its right");
        assertEquals(new Point2D(210, 254), place(null, new BoundingBox(10, 20, 600, 200)), "below a row of nodes");
    }

    @Test
    void itStaysWhileItsPlaceIsFreeOrNoneIsBetter() {
        Point2D right = new Point2D(404, 26);
        assertEquals(right, place(right));
        Bounds everywhere = new BoundingBox(0, 0, 700, 400);
        assertEquals(right, place(right, everywhere));
        Bounds more = new BoundingBox(10, 20, 600, 260);
        Point2D least = place(right, more);
        assertEquals(254, least.getY(), "only 26 of its 60 are covered there");
    }

    @Test
    void aPlaceOutsideASmallerCanvasIsLeft() {
        Bounds small = new BoundingBox(10, 20, 300, 100);
        Point2D at = FreePlace.of(small, 200, 60, List.of(), new Point2D(404, 26));
        assertTrue(small.contains(at.getX(), at.getY(), 200, 60), at::toString);
    }
}
