package org.neurarium.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.Shape;
import org.neurarium.i18n.Language;
import org.neurarium.i18n.Messages;

/** IDX files written here byte by byte, whole and broken. */
class IdxDatasetTest {
    private static final int IMAGES = 0x803;
    private static final int LABELS = 0x801;

    @TempDir
    Path folder;

    @Test
    void pixelsAndLabelsAreThoseOfTheFiles() throws Exception {
        byte[] pixels = {0, 51, 102, (byte) 153, (byte) 204, (byte) 255, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
        for (boolean zipped : new boolean[] {false, true}) {
            Examples examples = load(write("i", zipped, words(IMAGES, 3, 2, 3), pixels),
                    write("l", zipped, words(LABELS, 3), new byte[] {7, (byte) 200, 7}));
            assertEquals(Shape.of(2, 3, 1), examples.shape());
            assertEquals(List.of("7", "200"), examples.classes());
            assertArrayEquals(new int[] {0, 1, 0}, examples.labels());
            for (int i = 0; i < 18; i++) {
                assertEquals((pixels[i] & 0xFF) / 255f, examples.features()[i]);
            }
        }
    }

    @Test
    void theLimitTakesTheFirstImages() throws Exception {
        Settings settings = settings(write("i", true, words(IMAGES, 4, 1, 1), new byte[] {1, 2, 3, 4}),
                write("l", true, words(LABELS, 4), new byte[] {1, 1, 0, 2}));
        Examples examples = DatasetCatalogue.get("idx").load(settings.with("limit", 2));
        assertEquals(2, examples.count());
        assertEquals(List.of("0", "1", "2"), examples.classes());
        assertArrayEquals(new int[] {1, 1}, examples.labels());
    }

    @Test
    void brokenFilesAreRefusedInASentence() throws Exception {
        Path images = write("images", false, words(IMAGES, 3, 1, 2), new byte[] {1, 2, 3, 4, 5, 6});
        Path labels = write("labels", false, words(LABELS, 3), new byte[] {0, 1, 0});
        refused("no-path", Settings.of("labels", labels.toString()));
        refused("missing", settings(folder.resolve("nothing"), labels));
        refused("not-file", settings(folder, labels));
        refused("idx-images-head", settings(labels, labels));
        refused("idx-labels-head", settings(images, images));
        refused("idx-images-head", settings(write("png", false, new byte[] {(byte) 0x89, 'P', 'N', 'G'}, new byte[9]), labels));
        refused("idx-short", settings(write("empty", false, new byte[0], new byte[0]), labels));
        refused("idx-short", settings(write("head", false, words(IMAGES, 3), new byte[2]), labels));
        refused("idx-truncated", settings(write("cut", false, words(IMAGES, 3, 1, 2), new byte[5]), labels));
        refused("idx-truncated", settings(images, write("cut2", true, words(LABELS, 3), new byte[2])));
        refused("idx-long", settings(write("long", true, words(IMAGES, 3, 1, 2), new byte[7]), labels));
        refused("idx-count", settings(write("four", false, words(IMAGES, 4, 1, 2), new byte[8]), labels));
        refused("idx-one-class", settings(images, write("same", false, words(LABELS, 3), new byte[] {4, 4, 4})));
        refused("idx-labels-size", settings(images, write("many", false, words(LABELS, Integer.MAX_VALUE), new byte[3])));
        refused("idx-labels-size", settings(images, write("minus", false, words(LABELS, -5), new byte[3])));
        for (int[] size : new int[][] {{-1, 1, 2}, {0, 1, 2}, {3, 0, 2}, {3, 1, -2}, {3, 100_000, 100_000}, {3, 513, 1}}) {
            refused("idx-size", settings(write("size", false, words(IMAGES, size[0], size[1], size[2]), new byte[6]), labels));
        }
    }

    /** A head may promise what no machine holds: refused before memory is taken. */
    @Test
    void promisesOfTooMuchAreRefused() throws Exception {
        Path labels = write("labels", false, words(LABELS, 3), new byte[] {0, 1, 0});
        Settings settings = settings(write("huge", false, words(IMAGES, Integer.MAX_VALUE, 512, 512), new byte[6]), labels);
        refused("large", settings.with("limit", 1_000_000));
    }

    @Test
    void brokenCompressionIsRefused() throws Exception {
        byte[] whole = Files.readAllBytes(write("whole", true, words(IMAGES, 200, 5, 5), noise(5000)));
        Path labels = write("labels", false, words(LABELS, 3), new byte[] {0, 1, 0});
        Path cut = Files.write(folder.resolve("cut.gz"), Arrays.copyOf(whole, whole.length / 2));
        refused("idx-short", settings(cut, labels));
        byte[] bent = whole.clone();
        Arrays.fill(bent, 40, 60, (byte) 0xA5);
        String key = fault(settings(Files.write(folder.resolve("bent.gz"), bent), labels));
        assertTrue(List.of("images.fault.idx-gzip", "images.fault.idx-images-head", "images.fault.idx-size",
                "images.fault.idx-truncated", "images.fault.idx-long").contains(key), key);
        refused("idx-gzip", settings(Files.write(folder.resolve("head.gz"), new byte[] {0x1F, (byte) 0x8B, 9, 9, 9, 9, 9, 9,
            9, 9, 9, 9}), labels));
    }

    private void refused(String key, Settings settings) {
        assertEquals("images.fault." + key, fault(settings));
    }

    /** The key of the fault, whose sentence names what it was given in both languages. */
    private static String fault(Settings settings) {
        InputFault fault = assertThrows(InputFault.class, () -> DatasetCatalogue.get("idx").load(settings));
        for (Language language : Language.values()) {
            String sentence = Messages.of(language).get(fault.messageKey(), fault.arguments());
            assertTrue(sentence.endsWith(".") && !sentence.contains("{") && sentence.contains(
                    String.valueOf(fault.arguments().get(0))), sentence);
        }
        return fault.messageKey();
    }

    private static Settings settings(Path images, Path labels) {
        return Settings.of("images", images.toString(), "labels", labels.toString());
    }

    private static Examples load(Path images, Path labels) throws InputFault {
        return DatasetCatalogue.get("idx").load(settings(images, labels));
    }

    private Path write(String name, boolean zipped, byte[] head, byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = zipped ? new GZIPOutputStream(bytes) : bytes) {
            out.write(head);
            out.write(body);
        }
        return Files.write(folder.resolve(name), bytes.toByteArray());
    }

    private static byte[] words(int... values) {
        ByteBuffer buffer = ByteBuffer.allocate(4 * values.length);
        for (int value : values) {
            buffer.putInt(value);
        }
        return buffer.array();
    }

    private static byte[] noise(int count) {
        byte[] bytes = new byte[count];
        new java.util.Random(1).nextBytes(bytes);
        return bytes;
    }
}
