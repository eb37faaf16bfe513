package org.neurarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FewColorsTest {
    @Test
    void fewColorsStayAsTheyAre() {
        BufferedImage picture = picture(64, 64, (x, y) -> x < 32 ? 0xffffff : y < 32 ? 0x2f6fed : 0x1b2230);
        BufferedImage few = new FewColors(picture).image();
        for (int i = 0; i < 64 * 64; i++) {
            assertEquals(picture.getRGB(i % 64, i / 64), few.getRGB(i % 64, i / 64));
        }
    }

    @Test
    void manyColorsAreReplacedByNearOnes() {
        BufferedImage picture = picture(256, 256, (x, y) -> x << 16 | y << 8 | (x + y) / 2);
        BufferedImage few = new FewColors(picture).image();
        Set<Integer> colors = new HashSet<>();
        double squares = 0;
        for (int i = 0; i < 256 * 256; i++) {
            int was = picture.getRGB(i % 256, i / 256);
            int is = few.getRGB(i % 256, i / 256);
            colors.add(is);
            for (int shift = 0; shift < 24; shift += 8) {
                double gap = (was >> shift & 255) - (is >> shift & 255);
                squares += gap * gap;
            }
        }
        assertTrue(colors.size() <= 256, colors.size() + " colours");
        // 256 boxes over the square are 16 x 16 wide; even steps of 16 have an error of 16 / sqrt(12) = 4.6 a channel.
        double error = Math.sqrt(squares / (3 * 256 * 256));
        assertTrue(error < 7, "root mean square error " + error);
    }

    @FunctionalInterface
    private interface Paint {
        int at(int x, int y);
    }

    private static BufferedImage picture(int width, int height, Paint paint) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width * height; i++) {
            picture.setRGB(i % width, i / width, paint.at(i % width, i / width));
        }
        return picture;
    }
}
