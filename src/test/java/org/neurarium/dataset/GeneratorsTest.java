package org.neurarium.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.InputFault;

/** What holds for every generated dataset made of points; {@link DrawnImagesTest} looks at images. */
class GeneratorsTest {
    static Stream<DatasetType> generated() {
        return DatasetCatalogue.types().stream().filter(DatasetType::generated)
                .filter(t -> t.params().stream().anyMatch(p -> p.name().equals("points")));
    }

    @ParameterizedTest
    @MethodSource("generated")
    void sameSettingsGiveTheSameBytesAndAnotherSeedOthers(DatasetType type) throws Exception {
        Settings settings = Settings.of("points", 60, "noise", 0.1, "seed", 5);
        assertEquals(hash(type.load(settings)), hash(type.load(settings)));
        assertNotEquals(hash(type.load(settings)), hash(type.load(settings.with("seed", 6))));
    }

    /** The hashes were written down once; a change means that saved projects no longer show their own data. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            and, 489ac1ce9086981e
            or, b76026b08d318b51
            nand, 2afd99a8253c73ed
            xor, c02bb2650eb1af4a
            circle, 43c0567054f641f1
            gaussians, c86988d170a06eb7
            moons, 2268c565e49dbce6
            spiral, acaf04bc70be0b98
            checkerboard, d91f119fc96c9b2a
            plane, 3f77ccd156dbdf22
            wave, 611db6ffc7d9f9d7
            expression, 9b6355cb50be8248
            houses, c008293b3d28dbc7
            """)
    void bytesAreTheSameOnEveryMachine(String id, String expected) throws Exception {
        Examples examples = DatasetCatalogue.get(id).load(Settings.of("points", 50, "noise", 0.1, "seed", 7));
        assertEquals(expected, hash(examples));
    }

    @ParameterizedTest
    @MethodSource("generated")
    void shapeCountAndLabelsAreAsDeclared(DatasetType type) throws InputFault {
        for (int points : new int[] {4, 5, 200}) {
            Examples examples = type.load(Settings.of("points", points, "noise", 0.2));
            assertEquals(points, examples.count());
            assertEquals(points * examples.shape().count(), examples.features().length);
            assertEquals(examples.shape().count(), examples.featureNames().size());
            assertEquals(new Examples.Schema(examples.shape(), examples.classes(), examples.valueNames(),
                    examples.featureNames(), points), examples.schema());
            for (float feature : examples.features()) {
                assertTrue(Float.isFinite(feature));
            }
            if (examples.isClassification()) {
                assertEquals(points, examples.labels().length);
                int most = examples.classes().size();
                assertTrue(Arrays.stream(examples.labels()).allMatch(c -> c >= 0 && c < most));
            } else {
                assertEquals((long) points * examples.valueNames().size(), examples.values().length);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"xor,2", "circle,2", "gaussians,2", "moons,2", "spiral,2", "checkerboard,2"})
    void classesAreBalanced(String id, int classes) throws InputFault {
        int[] labels = DatasetCatalogue.get(id).load(Settings.of("points", 120)).labels();
        for (int c = 0; c < classes; c++) {
            int wanted = c;
            assertEquals(120 / classes, Arrays.stream(labels).filter(l -> l == wanted).count());
        }
    }

    @ParameterizedTest
    @MethodSource("generated")
    void noiseDisplacesTheSamePointsByItsStandardDeviation(DatasetType type) throws InputFault {
        Examples clean = type.load(Settings.of("points", 4000, "noise", 0));
        Examples noisy = type.load(Settings.of("points", 4000, "noise", 0.2));
        assertArrayEquals(clean.labels(), noisy.labels());
        float[] before = clean.isClassification() ? clean.features() : clean.values();
        float[] after = noisy.isClassification() ? noisy.features() : noisy.values();
        double squares = 0;
        double sum = 0;
        for (int i = 0; i < before.length; i++) {
            sum += after[i] - before[i];
            squares += Math.pow(after[i] - before[i], 2);
        }
        // Four standard errors for 4,000 draws: 0.2/√4000 · 4 for the mean, 0.2/√8000 · 4 for the deviation.
        assertEquals(0, sum / before.length, 0.0127);
        assertEquals(0.2, Math.sqrt(squares / before.length), 0.009);
    }

    @Test
    void thumbnailIsDrawnFromTheRealPoints() throws InputFault {
        DatasetType spiral = DatasetCatalogue.get("spiral");
        Thumbnail thumbnail = DatasetCatalogue.thumbnail(spiral, 100).orElseThrow();
        Examples all = spiral.load(Settings.EMPTY);
        assertEquals(100, thumbnail.x1().length);
        assertEquals(2, thumbnail.classes());
        Set<List<Float>> real = new HashSet<>();
        for (int i = 0; i < all.count(); i++) {
            real.add(List.of(all.features()[2 * i], all.features()[2 * i + 1], (float) all.labels()[i]));
        }
        Set<Float> seen = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            assertTrue(real.contains(List.of(thumbnail.x1()[i], thumbnail.x2()[i], thumbnail.values()[i])));
            seen.add(thumbnail.values()[i]);
        }
        assertEquals(Set.of(0f, 1f), seen);
        assertTrue(DatasetCatalogue.thumbnail(DatasetCatalogue.get("points"), 9).isEmpty());
        assertTrue(DatasetCatalogue.thumbnail(DatasetCatalogue.get("houses"), 9).isEmpty());
    }

    static String hash(Examples examples) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        ByteBuffer bytes = ByteBuffer.allocate(4 * (examples.features().length + examples.labels().length
                + examples.values().length));
        for (float f : examples.features()) {
            bytes.putFloat(f);
        }
        for (int label : examples.labels()) {
            bytes.putInt(label);
        }
        for (float v : examples.values()) {
            bytes.putFloat(v);
        }
        digest.update(bytes.array());
        return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    }
}
