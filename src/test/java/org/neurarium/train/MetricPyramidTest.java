package org.neurarium.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The decimated series against all of its values. */
class MetricPyramidTest {
    @Test
    void keepsEveryExtremeAndTheMeanOfAllValues() {
        int count = 300_001;
        float[] all = noise(count);
        MetricPyramid pyramid = new MetricPyramid();
        for (int i = 0; i < count; i++) {
            pyramid.batchLoss(i, all[i]);
        }
        MetricHistory.Series series = pyramid.series("batchLoss", 1000);
        assertTrue(series.size() <= 1000 && series.size() >= 400, "points: " + series.size());
        int at = 0;
        for (int p = 0; p < series.size(); p++) {
            // Buckets are symmetric about x: the last index follows from the first.
            int last = (int) Math.round(2 * series.x()[p]) - at;
            float min = Float.POSITIVE_INFINITY;
            float max = Float.NEGATIVE_INFINITY;
            double sum = 0;
            for (int i = at; i <= last; i++) {
                min = Math.min(min, all[i]);
                max = Math.max(max, all[i]);
                sum += all[i];
            }
            assertEquals(min, series.min()[p]);
            assertEquals(max, series.max()[p]);
            assertEquals(sum / (last - at + 1), series.mean()[p], 1e-5);
            at = last + 1;
        }
        assertEquals(count, at, "every value is in some bucket");
    }

    @Test
    void fewValuesComeBackAsTheyWere() {
        MetricPyramid pyramid = new MetricPyramid();
        for (int e = 1; e <= 3; e++) {
            pyramid.epoch(new Metrics(e, e * 10L, 1.0 / e, Double.NaN, e / 4.0, Double.NaN));
        }
        MetricHistory.Series loss = pyramid.series("trainLoss", 1000);
        assertEquals(3, loss.size());
        assertEquals(2, loss.x()[1]);
        assertEquals(0.5f, loss.mean()[1]);
        assertEquals(0, pyramid.series("validationLoss", 1000).size(), "a figure that does not exist leaves no point");
    }

    @Test
    void aBranchSetsAsideWhatCameAfter() {
        MetricPyramid pyramid = new MetricPyramid();
        for (int i = 1; i <= 100; i++) {
            pyramid.batchLoss(i, i);
        }
        long before = pyramid.revision();
        pyramid.branch(60, 0);
        assertEquals(100, pyramid.abandoned().orElseThrow().series().get("batchLoss").size());
        assertTrue(pyramid.revision() > before);
        MetricHistory.Series series = pyramid.series("batchLoss", 1000);
        assertEquals(60, series.size());
        assertEquals(60, series.x()[59]);
        pyramid.batchLoss(61, 7);
        assertEquals(7f, pyramid.series("batchLoss", 1000).mean()[60]);
    }

    @Test
    void notANumberIsNeverDrawnAsANumber() {
        MetricPyramid pyramid = new MetricPyramid();
        pyramid.batchLoss(1, 0.5);
        pyramid.batchLoss(2, Double.NaN);
        MetricHistory.Series series = pyramid.series("batchLoss", 10);
        assertTrue(Float.isNaN(series.mean()[1]) && Float.isNaN(series.min()[1]) && Float.isNaN(series.max()[1]));
        assertTrue(Float.isNaN(pyramid.series("batchLoss", 1).mean()[0]), "nor averaged away");
        assertEquals(0.5f, pyramid.series("batchLoss", 1).max()[0]);
    }

    private static float[] noise(int count) {
        Random random = new Random(3);
        float[] all = new float[count];
        for (int i = 0; i < count; i++) {
            all[i] = (float) (random.nextGaussian() + 1000.0 / (i + 1));
        }
        all[123_456] = 5000;
        all[234_567] = -5000;
        return all;
    }
}
