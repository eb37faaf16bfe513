package org.neurarium.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurarium.document.DataSource;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.Shape;

class SplitterTest {
    @ParameterizedTest
    @CsvSource({"10,0,0", "10,0.5,5", "10,0.15,2", "10,0.14,1", "10,0.05,1", "7,0.5,4", "200,0.005,1", "1,0.9,0",
        "2,0.9,1", "1000,0.29,290"})
    void countHeldOutIsRoundedHalfUp(int count, double share, int expected) {
        assertEquals(expected, Splitter.heldOut(count, share));
    }

    @ParameterizedTest
    @CsvSource({
        // per class, share, expected held out per class
        "100 100, 0.5, 50 50", "50 50 50, 0.3, 15 15 15", "3 1, 0.5, 2 0", "2 2, 0.5, 1 1", "98 2, 0.1, 9 1",
        "98 2, 0.9, 89 1", "10 10 10, 0.05, 1 1 0", "5 5, 0.3, 2 1", "1 1 1, 0.9, 0 0 0", "40 60, 0, 0 0"})
    void classesAreHeldOutInProportion(String perClass, double share, String expected) {
        int[] counts = Arrays.stream(perClass.split(" ")).mapToInt(Integer::parseInt).toArray();
        Split split = Splitter.split(source(share, 4), labelled(counts));
        int[] held = new int[counts.length];
        Arrays.stream(split.validation().labels()).forEach(c -> held[c]++);
        assertArrayEquals(Arrays.stream(expected.split(" ")).mapToInt(Integer::parseInt).toArray(), held);
        assertEquals(Arrays.stream(counts).sum(), split.train().count() + split.validation().count());
    }

    @Test
    void everyExampleIsInExactlyOnePart() {
        Split split = Splitter.split(source(0.37, 1), labelled(60, 41, 7));
        List<Float> both = new ArrayList<>();
        both.addAll(firstFeatures(split.train()));
        both.addAll(firstFeatures(split.validation()));
        Collections.sort(both);
        assertEquals(108, both.size());
        for (int i = 0; i < 108; i++) {
            assertEquals(i, both.get(i));
        }
        assertEquals(40, split.validation().count());
    }

    @Test
    void theDataSeedAloneDecidesTheSplit() {
        Examples examples = labelled(50, 50);
        assertEquals(firstFeatures(Splitter.split(source(0.5, 1), examples).train()),
                firstFeatures(Splitter.split(source(0.5, 1), examples).train()));
        List<Float> one = new ArrayList<>(firstFeatures(Splitter.split(source(0.5, 1), examples).train()));
        List<Float> other = new ArrayList<>(firstFeatures(Splitter.split(source(0.5, 2), examples).train()));
        Collections.sort(one);
        Collections.sort(other);
        assertFalse(one.equals(other));
    }

    @ParameterizedTest
    @CsvSource({"standardize", "min-max"})
    void heldOutRowsNeverChangeTheFit(String normalize) {
        DataSource source = new DataSource("csv", Settings.of("normalize", normalize, "seed", 9), 0.4);
        Examples examples = labelled(20, 20);
        Split before = Splitter.split(source, examples);
        float[] changed = examples.features().clone();
        List<Float> held = new ArrayList<>();
        for (int i = 0; i < changed.length; i++) {
            float original = firstFeatureBefore(before, i / 2);
            if (Float.isNaN(original)) {
                held.add(changed[i]);
                changed[i] = changed[i] * 1000 - 17;
            }
        }
        Split after = Splitter.split(source, Examples.classification(changed, examples.shape(), examples.labels(),
                examples.classes(), examples.featureNames()));
        assertEquals(2 * 16, held.size());
        assertArrayEquals(before.normalization().shift(), after.normalization().shift());
        assertArrayEquals(before.normalization().scale(), after.normalization().scale());
        assertArrayEquals(before.train().features(), after.train().features());
        assertFalse(Arrays.equals(before.validation().features(), after.validation().features()));
    }

    @Test
    void minMaxMapsTheTrainingPartOntoZeroToOne() {
        Split split = Splitter.split(new DataSource("csv", Settings.of("normalize", "min-max"), 0.2), labelled(30, 30));
        List<Float> first = firstFeatures(split.train());
        assertEquals(0, Collections.min(first));
        assertEquals(1, Collections.max(first));
    }

    @Test
    void aColumnThatDoesNotVaryBecomesZero() {
        Examples flat = Examples.regression(new float[] {7.1f, 1, 7.1f, 2, 7.1f, 3}, Shape.of(2), new float[3],
                List.of("y"), List.of("a", "b"));
        Split split = Splitter.split(new DataSource("csv", Settings.EMPTY, 0), flat);
        for (int i = 0; i < 3; i++) {
            assertEquals(0, split.train().features()[2 * i], 1e-6);
        }
    }

    @Test
    void housesAreScaledUnlessToldOtherwise() throws InputFault {
        Examples houses = DatasetCatalogue.get("houses").load(Settings.EMPTY);
        float most = 0;
        for (float f : Splitter.split(new DataSource("houses", Settings.EMPTY, 0.2), houses).train().features()) {
            most = Math.max(most, Math.abs(f));
        }
        assertTrue(most < 4);
        Split raw = Splitter.split(new DataSource("houses", Settings.of("scaled", false), 0.2), houses);
        assertEquals(Normalization.NONE, raw.normalization());
        assertTrue(raw.train().features()[0] >= 40);
    }

    /** First feature of the training example that was row {@code row}, NaN if it was held out; fits feature = row. */
    private static float firstFeatureBefore(Split split, int row) {
        float shift = split.normalization().shift()[0];
        float scale = split.normalization().scale()[0];
        for (float scaled : firstFeatures(split.train())) {
            if (Math.round(scaled * scale + shift) == row) {
                return row;
            }
        }
        return Float.NaN;
    }

    private static DataSource source(double share, long seed) {
        return new DataSource("xor", Settings.of("seed", seed), share);
    }

    /** Classes one after the other; first feature = row, second = its square. */
    private static Examples labelled(int... counts) {
        int total = Arrays.stream(counts).sum();
        float[] features = new float[2 * total];
        int[] labels = new int[total];
        int row = 0;
        for (int c = 0; c < counts.length; c++) {
            for (int i = 0; i < counts[c]; i++, row++) {
                features[2 * row] = row;
                features[2 * row + 1] = row * row;
                labels[row] = c;
            }
        }
        return Examples.classification(features, Shape.of(2), labels, PlanePoints.classNames(counts.length),
                List.of("a", "b"));
    }

    private static List<Float> firstFeatures(Examples examples) {
        List<Float> values = new ArrayList<>();
        for (int i = 0; i < examples.count(); i++) {
            values.add(examples.features()[2 * i]);
        }
        return values;
    }
}
