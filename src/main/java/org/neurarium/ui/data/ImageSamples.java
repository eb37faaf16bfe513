package org.neurarium.ui.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.neurarium.dataset.Examples;

/**
 * A few images of every class, ready to be drawn. Grey 0 is black and 1 is white, whatever the theme: a negative would
 * not be the data.
 *
 * @param classes names of the classes
 * @param counts images in each
 * @param images the first images of each class
 */
record ImageSamples(List<String> classes, int[] counts, List<List<WritableImage>> images) {
    /** Whether examples are images with one class each. */
    static boolean fits(Examples examples) {
        return examples.shape().rank() == 3 && (examples.shape().size(2) == 1 || examples.shape().size(2) == 3)
                && examples.isClassification() && examples.sequences().answersEach() == 1 && examples.count() > 0;
    }

    /** The first {@code most} images of every class. */
    static ImageSamples of(Examples examples, int most) {
        int[] counts = new int[examples.classes().size()];
        List<List<WritableImage>> images = new ArrayList<>();
        Arrays.setAll(counts, c -> 0);
        examples.classes().forEach(c -> images.add(new ArrayList<>()));
        for (int i = 0; i < examples.count(); i++) {
            int label = examples.labels()[i];
            if (counts[label]++ < most) {
                images.get(label).add(image(examples, i));
            }
        }
        return new ImageSamples(examples.classes(), counts, images.stream().map(List::copyOf).toList());
    }

    private static WritableImage image(Examples examples, int row) {
        int height = examples.shape().size(0);
        int width = examples.shape().size(1);
        int channels = examples.shape().size(2);
        int[] pixels = new int[width * height];
        for (int p = 0; p < pixels.length; p++) {
            int at = (row * pixels.length + p) * channels;
            int red = level(examples.features()[at]);
            int green = channels == 1 ? red : level(examples.features()[at + 1]);
            int blue = channels == 1 ? red : level(examples.features()[at + 2]);
            pixels[p] = 0xFF << 24 | red << 16 | green << 8 | blue;
        }
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return image;
    }

    private static int level(float light) {
        return Math.round(255 * Math.max(0, Math.min(1, light)));
    }
}
