package org.neurarium.dataset.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.neurarium.dataset.SplitMix64;
import org.neurarium.document.spec.Shape;

/** Augmentation against a direct computation of what its papers say. */
class AugmentationTest {
    private static final Shape SHAPE = Shape.of(9, 7, 2);
    private static final int SIZE = 9 * 7 * 2;

    @Test
    void theSameSeedDoesTheSameAndALongerBatchBeginsAlike() {
        Augmentation all = augmentation(2, 20, 0.1, 3, 0);
        float[] once = images(8);
        float[] again = images(8);
        float[] other = images(8);
        float[] fewer = images(3);
        all.apply(once, SHAPE, new float[8], 1, 8, 5);
        all.apply(again, SHAPE, new float[8], 1, 8, 5);
        all.apply(other, SHAPE, new float[8], 1, 8, 6);
        all.apply(fewer, SHAPE, new float[3], 1, 3, 5);
        assertArrayEquals(once, again);
        assertFalse(Arrays.equals(once, other));
        assertArrayEquals(fewer, Arrays.copyOf(once, fewer.length));
    }

    /** What lies behind the batch in its array stays as it is: the last batch of an epoch is short. */
    @Test
    void onlyTheCountedExamplesAreChanged() {
        float[] images = images(4);
        float[] targets = {1, 0, 0, 1};
        augmentation(2, 20, 0.1, 3, 1).apply(images, SHAPE, targets, 1, 2, 5);
        assertArrayEquals(Arrays.copyOfRange(images(4), 2 * SIZE, 4 * SIZE), Arrays.copyOfRange(images, 2 * SIZE, 4 * SIZE));
        assertEquals(0, targets[2]);
        assertEquals(1, targets[3]);
    }

    /** A turn by nothing and a shift by (sx, sy) is a bilinear mix of four neighbours; computed here pixel by pixel. */
    @Test
    void shiftMovesByTheSameFractionEverywhere() {
        float[] before = images(1);
        float[] after = images(1);
        augmentation(2, 0, 0, 0, 0).apply(after, SHAPE, new float[1], 1, 1, 9);
        Dice dice = new SplitMix64(9, 0);
        dice.uniform(-1, 1);
        double right = 2 * dice.uniform(-1, 1);
        double down = 2 * dice.uniform(-1, 1);
        for (int y = 0; y < 9; y++) {
            for (int x = 0; x < 7; x++) {
                for (int c = 0; c < 2; c++) {
                    double sum = 0;
                    for (int v = 0; v < 9; v++) {
                        for (int u = 0; u < 7; u++) {
                            sum += before[(v * 7 + u) * 2 + c] * tent(x - right - u) * tent(y - down - v);
                        }
                    }
                    assertEquals(sum, after[(y * 7 + x) * 2 + c], 1e-6);
                }
            }
        }
    }

    /** The brightest pixel of a dot goes where the rotation matrix sends it. */
    @Test
    void rotationTurnsAboutTheMiddle() {
        Shape square = Shape.of(41, 41, 1);
        for (int seed = 0; seed < 20; seed++) {
            float[] image = new float[41 * 41];
            image[20 * 41 + 35] = 1; // 15 to the right of the middle
            augmentation(0, 90, 0, 0, 0).apply(image, square, new float[1], 1, 1, seed);
            double angle = Math.toRadians(90) * new SplitMix64(seed, 0).uniform(-1, 1);
            double sum = 0;
            double across = 0;
            double down = 0;
            for (int i = 0; i < image.length; i++) {
                sum += image[i];
                across += image[i] * (i % 41);
                down += image[i] * (i / 41);
            }
            assertEquals(20 + 15 * Math.cos(angle), across / sum, 0.35);
            assertEquals(20 + 15 * Math.sin(angle), down / sum, 0.35);
        }
    }

    @Test
    void cutoutSetsOneSquareToNothingAndLeavesTheRest() {
        boolean[] centres = new boolean[9 * 7];
        for (int seed = 0; seed < 2000; seed++) {
            float[] image = images(1);
            augmentation(0, 0, 0, 3, 0).apply(image, SHAPE, new float[1], 1, 1, seed);
            Dice dice = new SplitMix64(seed, 0);
            int x = dice.below(7);
            int y = dice.below(9);
            centres[y * 7 + x] = true;
            float[] expected = images(1);
            for (int i = 0; i < SIZE; i++) {
                boolean inside = Math.abs(i / 2 % 7 - x) <= 1 && Math.abs(i / 14 - y) <= 1;
                expected[i] = inside ? 0 : expected[i];
            }
            assertArrayEquals(expected, image);
        }
        for (boolean hit : centres) {
            assertTrue(hit, "every pixel can be the centre, those at the border too");
        }
    }

    /** Rows mixed with one share; the same share and partner explain images and targets. */
    @Test
    void mixupMixesTargetsAsImages() {
        float[] before = images(6);
        float[] after = images(6);
        float[] targets = new float[6 * 3];
        for (int k = 0; k < 6; k++) {
            targets[k * 3 + k % 3] = 1;
        }
        float[] mixed = targets.clone();
        augmentation(0, 0, 0, 0, 1).apply(after, SHAPE, mixed, 3, 6, 4);
        int explained = 0;
        double share = 0;
        for (int k = 0; k < 6; k++) {
            if (residual(before, after, k, k, 1, SIZE) < 1e-6) {
                explained++; // its own partner, to rounding
                continue;
            }
            for (int partner = 0; partner < 6; partner++) {
                double found = share(before, after, k, partner);
                if (partner != k && residual(before, after, k, partner, found, SIZE) < 1e-5) {
                    assertTrue(share == 0 || Math.abs(share - found) < 1e-4, "one share for the whole batch");
                    share = found;
                    assertTrue(residual(targets, mixed, k, partner, found, 3) < 1e-4, "targets mixed otherwise");
                    explained++;
                }
            }
        }
        assertEquals(6, explained);
    }

    /** Moments of Beta(α, α): mean ½, variance 1/(4(2α + 1)). Four standard errors of 20,000 draws. */
    @Test
    void shareIsBetaDistributed() {
        for (double alpha : new double[] {0.2, 1, 3}) {
            SplitMix64 dice = new SplitMix64(1, 2);
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < 20_000; i++) {
                double share = Beta.draw(alpha, dice);
                assertTrue(share >= 0 && share <= 1);
                sum += share;
                squares += (share - 0.5) * (share - 0.5);
            }
            double variance = 1 / (4 * (2 * alpha + 1));
            assertEquals(0.5, sum / 20_000, 4 * Math.sqrt(variance / 20_000));
            assertEquals(variance, squares / 20_000, 0.05 * variance);
        }
    }

    @Test
    void noiseHasItsDeviationAndStaysInRange() {
        float[] grey = new float[100 * SIZE];
        Arrays.fill(grey, 0.5f);
        augmentation(0, 0, 0.1, 0, 0).apply(grey, SHAPE, new float[100], 1, 100, 3);
        double squares = 0;
        for (float value : grey) {
            squares += (value - 0.5) * (value - 0.5);
        }
        assertEquals(0.1, Math.sqrt(squares / grey.length), 0.1 * 4 / Math.sqrt(2.0 * grey.length));
        float[] edge = new float[SIZE];
        augmentation(0, 0, 0.5, 0, 0).apply(edge, SHAPE, new float[1], 1, 1, 3);
        for (float value : edge) {
            assertTrue(value >= 0 && value <= 1);
        }
    }

    private static double tent(double distance) {
        return Math.max(0, 1 - Math.abs(distance));
    }

    /** Least squares: the λ that explains row k best as λ · row k + (1 − λ) · row partner. */
    private static double share(float[] before, float[] after, int k, int partner) {
        double product = 0;
        double square = 0;
        for (int i = 0; i < SIZE; i++) {
            double apart = before[k * SIZE + i] - before[partner * SIZE + i];
            product += apart * (after[k * SIZE + i] - before[partner * SIZE + i]);
            square += apart * apart;
        }
        return product / square;
    }

    private static double residual(float[] before, float[] after, int k, int partner, double share, int width) {
        double most = 0;
        for (int i = 0; i < width; i++) {
            double expected = share * before[k * width + i] + (1 - share) * before[partner * width + i];
            most = Math.max(most, Math.abs(expected - after[k * width + i]));
        }
        return most;
    }

    private static Augmentation augmentation(double shift, double rotate, double noise, int cutout, double mixup) {
        return new ImageAugmentation(new AugmentSettings(shift, rotate, noise, cutout, mixup), SplitMix64::new);
    }

    private static float[] images(int count) {
        Random random = new Random(2);
        float[] images = new float[count * SIZE];
        for (int i = 0; i < images.length; i++) {
            images[i] = 0.05f + 0.9f * random.nextFloat();
        }
        return images;
    }
}
