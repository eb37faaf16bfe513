package org.neurarium.ui.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LossGapTest {
    private static double[][] line(double... xy) {
        double[][] line = new double[2][xy.length / 2];
        for (int i = 0; i < xy.length; i++) {
            line[i % 2][i / 2] = xy[i];
        }
        return line;
    }

    /** Twice the signed area, by the shoelace formula. */
    private static double area(List<double[]> outlines) {
        double sum = 0;
        for (double[] o : outlines) {
            for (int i = 0; i < o.length; i += 2) {
                int j = (i + 2) % o.length;
                sum += (o[i] * o[j + 1] - o[j] * o[i + 1]) / 2;
            }
        }
        return Math.abs(sum);
    }

    @Test
    void fromWhereTheLinesCrossItGrows() {
        // 1 − x/2 against x/2 … they cross at x = 1, and at x = 2 the gap is 1: a triangle of area 1/2.
        LossGap gap = new LossGap(line(0, 1, 2, 0), line(0, 0, 1, 0.5, 2, 1));
        List<double[]> outlines = gap.outlines();
        assertEquals(1, outlines.size());
        assertEquals(0.5, area(outlines), 1e-12);
        assertEquals(0.5, gap.middle(0.9));
        assertTrue(Double.isNaN(gap.middle(1.1)), "too narrow for a name");
    }

    @Test
    void aCrossingBetweenPointsIsWhereTheLinesAreDrawnToCross() {
        LossGap gap = new LossGap(line(0, 1, 2, 0), line(0, 0, 2, 1));
        assertArrayEquals(new double[] {1, 0.5, 2, 1, 2, 0}, gap.outlines().get(0), 1e-12);
    }

    @Test
    void pointsOfEitherLineCount() {
        // The training loss dips to 0 at x = 1, between two points of a level validation loss: twice a triangle of area 1/2.
        LossGap gap = new LossGap(line(0, 1, 1, 0, 2, 1), line(0, 1, 2, 1));
        assertEquals(1, area(gap.outlines()), 1e-12);
        assertTrue(Double.isNaN(gap.middle(0)), "closed at its end");
    }

    @Test
    void nothingIsShadedWithoutTwoLinesOrWhereValidationIsLower() {
        assertTrue(new LossGap(line(0, 1, 1, 1), line()).outlines().isEmpty());
        assertTrue(new LossGap(line(), line()).outlines().isEmpty());
        assertTrue(new LossGap(line(0, 1, 1, 1), line(0, 0.5, 1, 0.5)).outlines().isEmpty());
    }

    @Test
    void aValueThatIsNoNumberEndsAStretch() {
        LossGap gap = new LossGap(line(0, 0, 1, 0, 2, Double.NaN, 3, 0, 4, 0), line(0, 1, 4, 1));
        assertEquals(2, gap.outlines().size());
        assertEquals(2, area(gap.outlines()), 1e-12);
    }
}
