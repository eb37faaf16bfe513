package org.neurarium.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurarium.document.Point;

final class GeometryTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 4, 8, 9, 16, 17, 64, 200})
    void aTilesMiddleBelongsToItsUnit(int units) {
        TileGrid grid = TileGrid.of(units, false).at(13, 29);
        for (int unit = 0; unit < grid.shown(); unit++) {
            Point middle = new Point(grid.tileX(unit) + grid.tile() / 2, grid.tileY(unit) + grid.tile() / 2);
            assertEquals(unit, grid.unitAt(middle));
        }
        assertEquals(-1, grid.unitAt(new Point(12, 30)));
        assertEquals(Math.min(64, units), grid.shown());
    }

    @Test
    void opensUpToSixteenUnitsInOneColumn() {
        assertTrue(TileGrid.of(8, false).isColumn());
        assertTrue(TileGrid.of(16, true).isColumn());
        assertTrue(!TileGrid.of(16, false).isColumn() && !TileGrid.of(17, true).isColumn());
    }

    /** Against 4,000 samples of the curve; the wire's own 24 stretches may be off by half a pixel. */
    @Test
    void distanceFromAWireIsThatOfItsNearestPoint() {
        WireCurve curve = WireCurve.between(new Point(10, 20), new Point(230, 140));
        Random random = new Random(4);
        for (int i = 0; i < 50; i++) {
            Point p = new Point(random.nextDouble() * 260, random.nextDouble() * 180);
            double nearest = Double.MAX_VALUE;
            for (int t = 0; t <= 4000; t++) {
                nearest = Math.min(nearest, CanvasScene.distance(p, curve.at(t / 4000.0)));
            }
            assertEquals(nearest, curve.distance(p), 0.5);
        }
    }

    /** Two rows of boxes with a lane from 100 to 140 between them. */
    @Test
    void aWireThatRunsBackKeepsToTheLaneBetweenTheRows() {
        List<Box> boxes = List.of(new Box(0, 0, 100, 100), new Box(200, 20, 100, 60), new Box(0, 140, 100, 100),
                new Box(200, 150, 100, 80));
        WireCurve wire = new Lanes(boxes).wire(new Point(300, 50), new Point(0, 190));
        for (int t = 0; t <= 300; t++) {
            Point p = wire.at(t / 300.0);
            assertTrue(boxes.stream().noneMatch(b -> p.x() > b.x() && p.x() < b.x() + b.width() && p.y() > b.y()
                    && p.y() < b.y() + b.height()), "through a node at " + p);
        }
        assertTrue(Math.abs(wire.at(0.5).y() - 120) < 5.1, "in the lane's middle: " + wire.at(0.5));
        assertEquals(1, new Lanes(boxes).wire(new Point(100, 50), new Point(200, 50)).pieces().size());
    }

    @Test
    void aWirePassesByTheNodesBetweenItsEnds() {
        List<Box> boxes = List.of(new Box(0, 0, 100, 80), new Box(150, 10, 100, 80), new Box(300, 10, 100, 80), new Box(450, 0, 100, 80));
        WireCurve wire = new Lanes(boxes).wire(new Point(100, 40), new Point(450, 40));
        assertEquals(3, wire.pieces().size());
        for (int t = 0; t <= 300; t++) {
            Point p = wire.at(t / 300.0);
            assertTrue(boxes.subList(1, 3).stream().noneMatch(b -> p.x() > b.x() && p.x() < b.x() + b.width() && p.y() > b.y()
                    && p.y() < b.y() + b.height()), "through a node at " + p);
        }
    }

    @Test
    void aWireLeavesAndArrivesLevel() {
        WireCurve curve = WireCurve.between(new Point(0, 0), new Point(200, 90));
        assertTrue(Math.abs(curve.at(0.02).y()) < 0.5);
        assertTrue(Math.abs(curve.at(0.98).y() - 90) < 0.5);
    }

    @Test
    void movedBoxesRestOnTheGridOrLevelWithAnother() {
        Snapping free = Snapping.of(new Box(13, 21, 112, 88), List.of());
        assertEquals(new Point(16, 24), free.corner());
        assertNull(free.guideX());
        Snapping level = Snapping.of(new Box(300, 103, 112, 88), List.of(new Box(0, 60, 112, 180)));
        assertEquals(106, level.corner().y());
        assertEquals(150, level.guideY());
        assertEquals(304, level.corner().x());
    }

    @Test
    void linkWidthFollowsTheWeight() {
        assertEquals(1, LinkLayer.width(0));
        assertEquals(5.5, LinkLayer.width(-2.5));
        assertEquals(10, LinkLayer.width(5));
        assertEquals(10, LinkLayer.width(-80));
    }
}
