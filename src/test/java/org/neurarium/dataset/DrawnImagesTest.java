package org.neurarium.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.Shape;

/** Images that this program draws. */
class DrawnImagesTest {
    /** The hashes were written down once; a change means that saved projects no longer show their own data. */
    @ParameterizedTest
    @CsvSource({"digits, da57cc36d097ce6a", "shapes, abb4496f043c3de4"})
    void bytesAreTheSameOnEveryMachine(String id, String expected) throws Exception {
        Settings settings = Settings.of("count", 50, "noise", 0.1, "seed", 7);
        assertEquals(expected, GeneratorsTest.hash(DatasetCatalogue.get(id).load(settings)));
        assertNotEquals(expected, GeneratorsTest.hash(DatasetCatalogue.get(id).load(settings.with("seed", 8))));
    }

    /** More images begin with the same images. */
    @ParameterizedTest
    @ValueSource(strings = {"digits", "shapes"})
    void aLongerSetBeginsWithTheShorterOne(String id) throws InputFault {
        float[] few = DatasetCatalogue.get(id).load(Settings.of("count", 20)).features();
        float[] more = DatasetCatalogue.get(id).load(Settings.of("count", 40)).features();
        assertArrayEquals(few, Arrays.copyOf(more, few.length));
    }

    @ParameterizedTest
    @CsvSource({"digits, 10, 28, 1", "shapes, 5, 32, 3"})
    void shapeLabelsAndPixelsAreAsDeclared(String id, int classes, int side, int channels) throws InputFault {
        Examples examples = DatasetCatalogue.get(id).load(Settings.of("count", 500, "noise", 0.2));
        assertEquals(Shape.of(side, side, channels), examples.shape());
        assertEquals(500, examples.count());
        assertEquals(classes, examples.classes().size());
        for (int c = 0; c < classes; c++) {
            int wanted = c;
            assertEquals(500 / classes, Arrays.stream(examples.labels()).filter(l -> l == wanted).count());
        }
        for (float pixel : examples.features()) {
            assertTrue(pixel >= 0 && pixel <= 1);
        }
    }

    /** The frame of scanned digits: ink in a box of 20 × 20, whose centre of mass is the image's. */
    @Test
    void digitsAreFramedAndInked() throws InputFault {
        Examples digits = DatasetCatalogue.get("digits").load(Settings.of("count", 1000, "noise", 0, "seed", 3));
        double inked = 0;
        for (int i = 0; i < 1000; i++) {
            double[] box = box(digits.features(), i);
            assertTrue(Math.max(box[0], box[1]) <= 23 && Math.max(box[0], box[1]) >= 15, "size of " + i);
            // Shifted by up to 0.8 from the middle; ink beyond the edge of the image would move it further.
            assertEquals(14, box[2], 0.9, "middle of " + i);
            assertEquals(14, box[3], 0.9, "middle of " + i);
            assertEquals(1, box[4], 0.01, "darkest of " + i);
            inked += box[5] / 784;
        }
        // 0.13 of all ink in scanned digits of this frame.
        assertEquals(0.13, inked / 1000, 0.03);
    }

    @Test
    void withoutVariationOnlyTheWayOfWritingDiffers() throws InputFault {
        Settings settings = Settings.of("count", 400, "noise", 0, "variation", 0);
        Examples digits = DatasetCatalogue.get("digits").load(settings);
        long different = java.util.stream.IntStream.range(0, 400).filter(i -> digits.labels()[i] == 1)
                .mapToObj(i -> List.of(box(digits.features(), i)[0], box(digits.features(), i)[1])).distinct().count();
        assertTrue(different >= 2 && different <= 9, "ways to write 1: " + different);
    }

    @Test
    void noiseLeavesTheDrawing() throws InputFault {
        float[] clean = DatasetCatalogue.get("digits").load(Settings.of("count", 200, "noise", 0)).features();
        float[] noisy = DatasetCatalogue.get("digits").load(Settings.of("count", 200, "noise", 0.1)).features();
        double squares = 0;
        int between = 0;
        for (int i = 0; i < clean.length; i++) {
            if (clean[i] > 0.4 && clean[i] < 0.6) { // where clipping does not bite
                squares += Math.pow(noisy[i] - clean[i], 2);
                between++;
            }
        }
        // Four standard errors of a deviation of 0.1 from some 3,000 pixels.
        assertTrue(between > 1500, "pixels at the rim: " + between);
        assertEquals(0.1, Math.sqrt(squares / between), 0.1 * 4 / Math.sqrt(2.0 * between));
    }

    @Test
    void shapesKeepTheirAreas() throws InputFault {
        Settings settings = Settings.of("count", 500, "noise", 0, "color", "gray", "side", 64);
        Examples shapes = DatasetCatalogue.get("shapes").load(settings);
        assertEquals(Shape.of(64, 64, 1), shapes.shape());
        assertEquals(List.of("circle", "square", "triangle", "star", "cross"), shapes.classes());
        double[] share = new double[5];
        for (int i = 0; i < 500; i++) {
            float ground = shapes.features()[i * 4096]; // a corner is never covered
            for (int p = 0; p < 4096; p++) {
                share[shapes.labels()[i]] += Math.abs(shapes.features()[i * 4096 + p] - ground) > 0.17 ? 1.0 / 409600 : 0;
            }
        }
        // With radius r uniform in [0.2, 0.42) of the side, E r² = 0.1001; areas over r²: circle 0.72π, square 2,
        // triangle 1.299, star 1.123, cross 2 · 0.56 · 1.9 − 0.56² = 1.814. Four standard errors of r² are 12 %.
        double[] areas = {2.262, 2, 1.299, 1.123, 1.814};
        for (int c = 0; c < 5; c++) {
            assertEquals(0.1001 * areas[c], share[c], 0.13 * 0.1001 * areas[c], shapes.classes().get(c));
        }
    }

    /** Width, height, centre of mass (x, y), darkest pixel, sum of ink. */
    private static double[] box(float[] pixels, int image) {
        int left = 28;
        int right = 0;
        int top = 28;
        int bottom = 0;
        double[] box = new double[6];
        for (int p = 0; p < 784; p++) {
            float ink = pixels[image * 784 + p];
            if (ink > 0.1) {
                left = Math.min(left, p % 28);
                right = Math.max(right, p % 28 + 1);
                top = Math.min(top, p / 28);
                bottom = Math.max(bottom, p / 28 + 1);
            }
            box[2] += ink * (p % 28 + 0.5);
            box[3] += ink * (p / 28 + 0.5);
            box[4] = Math.max(box[4], ink);
            box[5] += ink;
        }
        box[0] = right - left;
        box[1] = bottom - top;
        box[2] /= box[5];
        box[3] /= box[5];
        return box;
    }
}
