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

    /** Three points, the middle one out of line: weights 0.85, 1, 0.85 by hand. */
    @Test
    void smoothingFitsALineToTheSurroundings() {
        Line smooth = line(new double[] {1, 2, 3}, 1, 0, 1).smoothed(1);
        assertEquals(1.7f / 2.7f, smooth.mean()[1], 1e-6f, "in the middle the slope is 0: the weighted mean");
    }

    @Test
    void aSteadyFallIsNotTrailedBehind() {
        float[] falling = new float[40];
        double[] x = new double[40];
        for (int i = 0; i < 40; i++) {
            x[i] = i;
            falling[i] = 5 - 0.1f * i;
        }
        assertArrayEquals(falling, line(x, falling).smoothed(1).mean(), 1e-4f, "both ends included");
    }

    /** The line through 0, 0, 1 begins below 0, where no loss of this kind can be. */
    @Test
    void nothingIsDrawnBelowWhatWasMeasured() {
        assertEquals(0, line(new double[] {1, 2, 3}, 0, 0, 1).smoothed(1).mean()[0]);
    }

    @Test
    void noiseIsEvenedOut() {
        java.util.Random random = new java.util.Random(1);
        float[] noisy = new float[400];
        double squares = 0;
        for (int i = 0; i < noisy.length; i++) {
            noisy[i] = (float) random.nextGaussian();
        }
        for (float value : line(new double[400], noisy).smoothed(1).mean()) {
            squares += value * value / 400.0;
        }
        // the sum of squared weights of 0.85^|d| is (1 + q²)/(1 − q²) · ((1 − q)/(1 + q))², q = 0.85: 0.041
        assertTrue(squares < 0.08, "was " + squares);
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

    /** The run bar says what was measured at the end of an epoch; the curve beside it must not say another number. */
    @Test
    void theSmoothedLossEndsWithWhatWasMeasuredThere() {
        FakeHistory history = new FakeHistory();
        for (int i = 1; i <= 40; i++) {
            history.add("batchLoss", i, 1.0 / i);
        }
        history.add("trainLoss", 40, 0.5);
        assertEquals(0.5, Curves.read(history, 1, 100).train().last(), 1e-6);
        assertEquals(40, Curves.read(history, 1, 100).train().size());
        history.add("batchLoss", 41, 0.02);
        assertEquals(0.02, Curves.read(history, 1, 100).train().last(), 0.01, "training has gone on since");
        Line buckets = line(new double[] {1, 2.9}, 3, 2);
        Line ended = buckets.endingAs(line(new double[] {3}, 1));
        assertArrayEquals(new double[] {1, 2.9, 3}, ended.x());
        assertEquals(1, ended.last());
    }

    @Test
    void bestEpochIsThatOfTheLowestValidationLoss() {
        Curves curves = new Curves(true, Line.NONE, line(new double[] {1, 2, 3}, 3, 2, 1),
                line(new double[] {1, 2, 3}, 3, Float.NaN, 4), Line.NONE, Line.NONE, Line.NONE, Line.NONE);
        assertEquals(0, curves.best());
        assertFalse(curves.hasAccuracy());
        assertEquals(-1, Curves.NONE.best());
    }

    @Test
    void bestWithoutHeldOutExamplesIsThatOfTheTrainingLoss() {
        Line nothing = line(new double[] {1, 2}, Float.NaN, Float.NaN);
        Line train = line(new double[] {1, 2}, 3, 2);
        assertEquals(1, new Curves(true, Line.NONE, train, nothing, nothing, nothing, nothing, nothing).best());
        assertEquals(-1, new Curves(false, Line.NONE, train, nothing, nothing, nothing, nothing, nothing).best(), "smoothed, it is lowest anywhere");
    }
}
