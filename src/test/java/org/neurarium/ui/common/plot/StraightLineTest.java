package org.neurarium.ui.common.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class StraightLineTest {
    private static final PlaneFrame UNIT = new PlaneFrame(0, 0, 100, 100, -1, 1, -1, 1);

    @Test
    void verticalAndHorizontalLinesReachTheEdges() {
        assertArrayEquals(new double[] {0.5, -1, 0.5, 1}, new StraightLine(2, 0, -1).within(UNIT).orElseThrow(), 1e-12);
        assertArrayEquals(new double[] {-1, -0.25, 1, -0.25}, new StraightLine(0, 4, 1).within(UNIT).orElseThrow(), 1e-12);
    }

    @Test
    void lineThroughTwoCornersHasTwoEnds() {
        double[] ends = new StraightLine(1, 1, 0).within(UNIT).orElseThrow();
        assertEquals(2 * Math.sqrt(2), Math.hypot(ends[0] - ends[2], ends[1] - ends[3]), 1e-9);
    }

    @Test
    void whatMissesTheRectangleOrIsNoLineIsNotDrawn() {
        assertTrue(new StraightLine(1, 0, 5).within(UNIT).isEmpty());
        assertTrue(new StraightLine(0, 0, 1).within(UNIT).isEmpty());
        assertTrue(new StraightLine(Double.NaN, 1, 0).within(UNIT).isEmpty());
    }

    /** Both ends satisfy the equation and lie on the edge: 500 random lines, tolerance 1e-9. */
    @Test
    void endsLieOnTheLineAndTheEdge() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            StraightLine line = new StraightLine(random.nextGaussian(), random.nextGaussian(), 0.3 * random.nextGaussian());
            line.within(UNIT).ifPresent(ends -> {
                for (int k = 0; k < 4; k += 2) {
                    assertEquals(0, line.a() * ends[k] + line.c() * ends[k + 1] + line.d(), 1e-9);
                    assertEquals(1, Math.max(Math.abs(ends[k]), Math.abs(ends[k + 1])), 1e-8);
                }
            });
        }
    }
}
