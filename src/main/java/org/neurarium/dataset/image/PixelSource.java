package org.neurarium.dataset.image;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/**
 * The pixels of a decoded image as numbers in [0, 1], without the gamma correction that Java applies to grey images.
 * What is transparent shows white. Grey is 0.299 R + 0.587 G + 0.114 B (ITU-R BT.601).
 */
interface PixelSource {
    int width();

    int height();

    /** Writes one row: {@code [width × channels]}. */
    void row(int y, float[] into);

    int channels();

    static PixelSource of(BufferedImage image, int channels) {
        boolean grey = image.getRaster().getNumBands() <= 2 && !(image.getColorModel() instanceof IndexColorModel);
        return grey ? new Grey(image, channels) : new Colour(image, channels);
    }

    /** One band of light, perhaps one of opacity. */
    record Grey(BufferedImage image, int channels) implements PixelSource {
        @Override
        public int width() {
            return image.getWidth();
        }

        @Override
        public int height() {
            return image.getHeight();
        }

        @Override
        public void row(int y, float[] into) {
            Raster raster = image.getRaster();
            float most = (1L << image.getColorModel().getComponentSize(0)) - 1;
            for (int x = 0; x < width(); x++) {
                float light = raster.getSample(x, y, 0) / most;
                float opaque = raster.getNumBands() > 1 ? raster.getSample(x, y, 1) / most : 1;
                for (int c = 0; c < channels; c++) {
                    into[x * channels + c] = 1 - opaque * (1 - light);
                }
            }
        }
    }

    /** Any other colours, by way of sRGB. */
    record Colour(BufferedImage image, int channels) implements PixelSource {
        @Override
        public int width() {
            return image.getWidth();
        }

        @Override
        public int height() {
            return image.getHeight();
        }

        @Override
        public void row(int y, float[] into) {
            int[] row = image.getRGB(0, y, width(), 1, null, 0, width());
            for (int x = 0; x < width(); x++) {
                float opaque = (row[x] >>> 24) / 255f;
                float red = 1 - opaque * (1 - (row[x] >> 16 & 0xFF) / 255f);
                float green = 1 - opaque * (1 - (row[x] >> 8 & 0xFF) / 255f);
                float blue = 1 - opaque * (1 - (row[x] & 0xFF) / 255f);
                if (channels == 1) {
                    into[x] = 0.299f * red + 0.587f * green + 0.114f * blue;
                } else {
                    into[3 * x] = red;
                    into[3 * x + 1] = green;
                    into[3 * x + 2] = blue;
                }
            }
        }
    }
}
