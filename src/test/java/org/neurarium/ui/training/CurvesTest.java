package org.neurarium.ui.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.neurarium.ui.fake.FakeHistory;

class CurvesTest {
    private static Line line(double[] x, float... values) {
        return new Line(x, values, values, values);
    }

    /** e₁ = 1, e₂ = 1 + 0.1 (0 − 1), e₃ = 0.9 + 0.1 (1 − 0.9). */
    @Test
    void smoothingIsAnExponentialAverageOfTenUpdates() {
        Line smooth = line(new double[] {1, 2, 3}, 1, 0, 1).smoothed(1);
        assertArrayEquals(new float[] {1, 0.9f, 0.91f}, smooth.mean(), 1e-6f);
    }

    @Test
    void aNumberThatIsNoneLeavesAGapAndSpoilsNothing() {
        Line smooth = line(new double[] {1, 2, 3}, 1, Float.NaN, 1).smoothed(1);
        assertTrue(Float.isNaN(smooth.mean()[1]));
        assertEquals(1, smooth.mean()[2], 1e-6);
    }

    @Test
    void nearestBucket() {
        Line line = line(new double[] {1, 2, 4}, 0, 0, 0);
        assertEquals(0, line.nearest(-5));
        assertEquals(1, line.nearest(2.9));
        assertEquals(2, line.nearest(3.1));
        assertEquals(2, line.nearest(99));
        assertEquals(-1, Line.NONE.nearest(1));
    }

    @Test
    void batchesAreCountedInEpochs() {
        FakeHistory history = new FakeHistory();
        history.add("batchLoss", 25, 0.5);
        history.add("batchLoss", 50, 0.4);
        assertArrayEquals(new double[] {1, 2}, Curves.read(history, 25, 100).raw().x());
    }

    /** Two evaluated epochs of forty would be joined by a straight line that nobody measured. */
    @Test
    void sparseEpochsDoNotReplaceTheSmoothedLoss() {
        FakeHistory history = new FakeHistory();
        for (int i = 1; i <= 40; i++) {
            history.add("batchLoss", i, 1.0 / i);
        }
        history.add("trainLoss", 1, 1);
        history.add("trainLoss", 40, 0.02);
        assertEquals(40, Curves.read(history, 1, 100).train().size());
        for (int i = 2; i < 40; i++) {
            history.add("trainLoss", i, 1.0 / i);
        }
        assertEquals(1.0, Curves.read(history, 1, 100).train().mean()[0], 1e-6);
    }

    @Test
    void bestEpochIsThatOfTheLowestValidationLoss() {
        Curves curves = new Curves(Line.NONE, line(new double[] {1, 2, 3}, 3, 2, 1),
                line(new double[] {1, 2, 3}, 3, Float.NaN, 4), Line.NONE, Line.NONE);
        assertEquals(0, curves.best());
        assertFalse(curves.hasAccuracy());
        assertEquals(-1, Curves.NONE.best());
    }

    @Test
    void bestWithoutHeldOutExamplesIsThatOfTheTrainingLoss() {
        Line nothing = line(new double[] {1, 2}, Float.NaN, Float.NaN);
        assertEquals(1, new Curves(Line.NONE, line(new double[] {1, 2}, 3, 2), nothing, nothing, nothing).best());
    }
}
