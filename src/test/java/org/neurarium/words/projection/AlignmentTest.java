package org.neurarium.words.projection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Turning a map onto another, against known turns and against every angle; words along an axis of a person's own. */
class AlignmentTest {
    private static float[] cloud(int n, int dims, long seed) {
        Random random = new Random(seed);
        float[] points = new float[n * dims];
        for (int i = 0; i < points.length; i++) {
            points[i] = (float) random.nextGaussian() * (1 + i % dims);
        }
        return points;
    }

    private static float[] turned(float[] plane, double angle, boolean mirrored) {
        float[] turned = new float[plane.length];
        for (int i = 0; i < plane.length; i += 2) {
            double x = plane[i];
            double y = mirrored ? -plane[i + 1] : plane[i + 1];
            turned[i] = (float) (Math.cos(angle) * x - Math.sin(angle) * y);
            turned[i + 1] = (float) (Math.sin(angle) * x + Math.cos(angle) * y);
        }
        return turned;
    }

    private static void centre(float[] points, int dims) {
        for (int d = 0; d < dims; d++) {
            double mean = 0;
            for (int i = d; i < points.length; i += dims) {
                mean += points[i] * (double) dims / points.length;
            }
            for (int i = d; i < points.length; i += dims) {
                points[i] -= (float) mean;
            }
        }
    }

    private static double squared(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (double) (a[i] - b[i]);
        }
        return sum;
    }

    @Test
    void aTurnedAndMirroredCopyFallsOnTheOriginal() {
        float[] map = cloud(40, 2, 1);
        centre(map, 2);
        for (boolean mirrored : new boolean[] {false, true}) {
            float[] copy = turned(map, 2.1, mirrored);
            Alignment.turn(copy, map, 2);
            assertArrayEquals(map, copy, 1e-5f);
        }
    }

    @Test
    void anAxisIsTurnedRoundOnlyWhereThatBringsTheMapsCloser() {
        float[] onto = cloud(30, 3, 8);
        centre(onto, 3);
        float[] moved = onto.clone();
        for (int i = 1; i < moved.length; i += 3) {
            moved[i] = -moved[i];
        }
        Alignment.mirror(moved, onto, 3);
        assertArrayEquals(onto, moved, 1e-5f);
    }

    @Test
    void noAngleDoesBetter() {
        float[] onto = cloud(30, 2, 2);
        float[] map = cloud(30, 2, 3);
        centre(onto, 2);
        centre(map, 2);
        float[] aligned = map.clone();
        Alignment.turn(aligned, onto, 2);
        double best = Double.MAX_VALUE;
        for (int step = 0; step < 3_600; step++) {
            best = Math.min(best, Math.min(squared(turned(map, step * Math.PI / 1_800, false), onto),
                    squared(turned(map, step * Math.PI / 1_800, true), onto)));
        }
        assertTrue(squared(aligned, onto) <= best + 1e-6, squared(aligned, onto) + " against " + best);
        assertEquals(best, squared(aligned, onto), 1e-3);
    }

    @Test
    void lengthsStayAndAFlatMapIsTurnedTooInSpace() {
        float[] flat = cloud(25, 3, 4);
        for (int i = 2; i < flat.length; i += 3) {
            flat[i] = 0; // no extent along the third axis: the turn there is free, but must be one
        }
        centre(flat, 3);
        float[] onto = cloud(25, 3, 5);
        float[] turned = flat.clone();
        Alignment.turn(turned, onto, 3);
        assertEquals(squared(flat, new float[flat.length]), squared(turned, new float[flat.length]), 1e-3);
        for (int i = 0; i < flat.length; i += 3) {
            double before = Math.hypot(Math.hypot(flat[i] - flat[0], flat[i + 1] - flat[1]), flat[i + 2] - flat[2]);
            double after = Math.hypot(Math.hypot(turned[i] - turned[0], turned[i + 1] - turned[1]), turned[i + 2] - turned[2]);
            assertEquals(before, after, 1e-4);
        }
    }

    /** a = (1, 0), b = (0, 1): u = (1, −1)/√2, the middle is at 0, the poles at ±1/√2. */
    @Test
    void placesBetweenPolesByHand() {
        PoleAxis axis = PoleAxis.between(List.of(new float[] {3, 0}), List.of(new float[] {0, 0.5f}));
        assertArrayEquals(new double[] {Math.sqrt(0.5), -Math.sqrt(0.5)}, axis.axis(), 1e-9);
        assertEquals(0, axis.middle(), 1e-9);
        assertEquals(Math.sqrt(0.5), axis.reach(), 1e-9);
        assertEquals(Math.sqrt(0.5), axis.at(new float[] {7, 0}), 1e-6);
        assertEquals(-Math.sqrt(0.5), axis.at(new float[] {0, 2}), 1e-6);
        assertEquals(0, axis.at(new float[] {1, 1}), 1e-6);
        assertThrows(IllegalArgumentException.class, () -> PoleAxis.between(List.of(new float[] {1, 1}), List.of(new float[] {2, 2})));
    }

    @Test
    void theFirstCoordinateIsThePlaceBetweenThePolesAndTheOthersAreAtRightAnglesToIt() {
        int n = 20;
        int dim = 6;
        float[] values = cloud(n, dim, 6);
        for (int i = 0; i < n; i++) {
            double length = 0;
            for (int d = 0; d < dim; d++) {
                length += values[i * dim + d] * (double) values[i * dim + d];
            }
            for (int d = 0; d < dim; d++) {
                values[i * dim + d] /= (float) Math.sqrt(length);
            }
        }
        List<float[]> a = List.of(java.util.Arrays.copyOfRange(values, 0, dim), java.util.Arrays.copyOfRange(values, dim, 2 * dim));
        List<float[]> b = List.of(java.util.Arrays.copyOfRange(values, 2 * dim, 3 * dim));
        PoleAxis axis = PoleAxis.between(a, b);
        float[] map = axis.coordinates(new Points(values, n, dim), 3);
        for (int i = 0; i < n; i++) {
            assertEquals(axis.at(java.util.Arrays.copyOfRange(values, i * dim, (i + 1) * dim)), map[3 * i], 1e-5);
        }
        assertEquals(axis.reach(), (map[0] + map[3]) / 2, 1e-5, "the mean of the first pole's words");
        assertEquals(-axis.reach(), map[6], 1e-5);
        // The remaining axes are principal: not correlated with each other.
        double product = 0;
        for (int i = 0; i < n; i++) {
            product += map[3 * i + 1] * (double) map[3 * i + 2];
        }
        assertEquals(0, product / n, 1e-5);
    }

    @Test
    void shakingMovesPointsAndStepsGoOn() {
        Points points = new Points(cloud(30, 4, 7), 30, 4);
        for (MapSteps steps : new MapSteps[] {Tsne.of(points, 2, 5, 0, 1), Umap.of(points, 2, 5, 0.1, 1)}) {
            for (int i = 0; i < 50; i++) {
                steps.step();
            }
            float[] before = steps.coordinates();
            steps.perturb(0.1);
            double moved = squared(before, steps.coordinates()) / squared(before, new float[before.length]);
            assertEquals(0.01, moved, 0.006, "a tenth of the standard deviation");
            steps.step();
            assertEquals(51, steps.iteration());
            assertTrue(Double.isFinite(steps.cost()));
        }
    }
}
