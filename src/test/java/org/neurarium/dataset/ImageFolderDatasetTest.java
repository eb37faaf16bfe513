package org.neurarium.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.Shape;
import org.neurarium.i18n.Language;
import org.neurarium.i18n.Messages;

/** Folders of images written here, with the pixels worked out by hand. */
class ImageFolderDatasetTest {
    @TempDir
    Path root;
    private Path folder;

    @BeforeEach
    void twoClasses() throws IOException {
        folder = Files.createDirectory(root.resolve("pictures"));
        image("고양이/a.png", 8, 4, BufferedImage.TYPE_INT_RGB, 0xFF0000, "png");
        image("dog/b.PNG", 4, 8, BufferedImage.TYPE_INT_RGB, 0x0000FF, "png");
        image("dog/a.jpg", 16, 16, BufferedImage.TYPE_INT_RGB, 0x808080, "jpg");
        Files.writeString(folder.resolve("dog/readme.txt"), "not an image");
        Files.createDirectory(folder.resolve("empty"));
        Files.createDirectory(folder.resolve(".hidden"));
    }

    @Test
    void classesFilesAndPixelsAreThoseOfTheFolder() throws InputFault {
        Examples examples = load(Settings.of("width", 4, "height", 4));
        assertEquals(Shape.of(4, 4, 3), examples.shape());
        assertEquals(List.of("dog", "고양이"), examples.classes());
        assertArrayEquals(new int[] {0, 0, 1}, examples.labels());
        for (int p = 0; p < 16; p++) {
            assertEquals(128 / 255.0, examples.features()[3 * p], 2 / 255.0); // JPEG rounds
            assertEquals(0, examples.features()[48 + 3 * p], 1e-6);
            assertEquals(1, examples.features()[48 + 3 * p + 2], 1e-6);
            assertEquals(1, examples.features()[96 + 3 * p], 1e-6);
        }
    }

    @Test
    void greyWeighsColoursAndInversionTurnsThemRound() throws InputFault {
        float[] grey = load(Settings.of("width", 4, "height", 4, "color", "gray")).features();
        assertEquals(0.114, grey[16], 1e-6);
        assertEquals(0.299, grey[32], 1e-6);
        float[] swapped = load(Settings.of("width", 4, "height", 4, "color", "gray", "invert", true)).features();
        assertEquals(1 - 0.114, swapped[16], 1e-6);
    }

    /** Grey files are read as they are: Java would brighten the middle tones. Transparency shows white. */
    @Test
    void greyFilesKeepTheirNumbers() throws IOException, InputFault {
        BufferedImage grey = new BufferedImage(4, 4, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 16; i++) {
            grey.getRaster().setSample(i % 4, i / 4, 0, 16 * i);
        }
        write(grey, "dog/c.png", "png");
        image("dog/d.png", 4, 4, BufferedImage.TYPE_INT_ARGB, 0x00000000, "png");
        float[] pixels = load(Settings.of("width", 4, "height", 4, "color", "gray")).features();
        for (int i = 0; i < 16; i++) {
            assertEquals(16 * i / 255.0, pixels[2 * 16 + i], 1e-6);
            assertEquals(1, pixels[3 * 16 + i], 1e-6);
        }
    }

    /** 3 columns to 2: the middle one goes half to either side; 5 rows to 4 by fifths. Enlarging repeats. */
    @Test
    void scalingAveragesByArea() throws IOException, InputFault {
        BufferedImage image = new BufferedImage(6, 5, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 30; i++) {
            image.getRaster().setSample(i % 6, i / 6, 0, 7 * i);
        }
        write(image, "dog/c.png", "png");
        float[] pixels = load(Settings.of("width", 4, "height", 4, "color", "gray")).features();
        for (int y = 0; y < 4; y++) {
            for (int x = 0; x < 4; x++) {
                double sum = 0;
                for (int v = 0; v < 5; v++) {
                    for (int u = 0; u < 6; u++) {
                        double wide = Math.max(0, Math.min(u + 1, (x + 1) * 1.5) - Math.max(u, x * 1.5));
                        double tall = Math.max(0, Math.min(v + 1, (y + 1) * 1.25) - Math.max(v, y * 1.25));
                        sum += wide * tall / (1.5 * 1.25) * 7 * (6 * v + u) / 255;
                    }
                }
                assertEquals(sum, pixels[2 * 16 + 4 * y + x], 1e-6);
            }
        }
    }

    /** 36 million pixels would be 144 MB; every third row and column is decoded. */
    @Test
    void largePhotographsAreThinnedOut() throws IOException, InputFault {
        BufferedImage large = new BufferedImage(6000, 6000, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < 6000; y++) {
            for (int x = 3000; x < 6000; x++) {
                large.getRaster().setSample(x, y, 0, 255);
            }
        }
        write(large, "dog/z.png", "png");
        float[] pixels = load(Settings.of("width", 4, "height", 4, "color", "gray")).features();
        assertEquals(0, pixels[2 * 16], 1e-6);
        assertEquals(1, pixels[2 * 16 + 3], 1e-6);
    }

    @Test
    void whatCannotBeUsedIsRefusedInASentence() throws IOException {
        assertEquals("no-path", refused(Settings.EMPTY));
        assertEquals("folder-missing", refused(Settings.of("path", root.resolve("none").toString())));
        assertEquals("folder-file", refused(Settings.of("path", folder.resolve("dog/a.jpg").toString())));
        assertEquals("folder-classes", refused(Settings.of("path", folder.resolve("dog").toString())));
        Path one = Files.createDirectories(root.resolve("one/only")).getParent();
        Files.copy(folder.resolve("dog/a.jpg"), one.resolve("only/a.jpg"));
        assertEquals("folder-classes", refused(Settings.of("path", one.toString())));
        byte[] png = Files.readAllBytes(folder.resolve("dog/b.PNG"));
        assertEquals("image-kind", brokenBy("not an image".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertEquals("image-kind", brokenBy(new byte[0]));
        assertEquals("image-broken", brokenBy(java.util.Arrays.copyOf(png, 20)));
        assertEquals("image-broken", brokenBy(java.util.Arrays.copyOf(Files.readAllBytes(folder.resolve("dog/a.jpg")), 60)));
        byte[] huge = png.clone();
        java.nio.ByteBuffer.wrap(huge).putInt(16, 500_000).putInt(20, 500_000); // width and height in the head
        String key = brokenBy(huge);
        assertTrue(key.equals("image-pixels") || key.equals("image-broken"), key); // its checksum no longer holds
    }

    private String brokenBy(byte[] bytes) throws IOException {
        Files.write(folder.resolve("dog/x.png"), bytes);
        return refused(Settings.of("path", folder.toString()));
    }

    private static String refused(Settings settings) {
        InputFault fault = assertThrows(InputFault.class, () -> DatasetCatalogue.get("image-folder").load(settings));
        for (Language language : Language.values()) {
            String sentence = Messages.of(language).get(fault.messageKey(), fault.arguments());
            assertTrue(sentence.endsWith(".") && !sentence.contains("{") && sentence.contains(
                    String.valueOf(fault.arguments().get(0))), sentence);
        }
        return fault.messageKey().replace("images.fault.", "");
    }

    private Examples load(Settings settings) throws InputFault {
        return DatasetCatalogue.get("image-folder").load(settings.with("path", folder.toString()));
    }

    private void image(String name, int width, int height, int type, int colour, String format) throws IOException {
        BufferedImage image = new BufferedImage(width, height, type);
        for (int i = 0; i < width * height; i++) {
            image.setRGB(i % width, i / width, colour);
        }
        write(image, name, format);
    }

    private void write(BufferedImage image, String name, String format) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        assertTrue(ImageIO.write(image, format, file.toFile()));
    }
}
