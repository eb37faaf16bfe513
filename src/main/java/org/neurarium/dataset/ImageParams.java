package org.neurarium.dataset;

import java.util.ArrayList;
import java.util.List;
import org.neurarium.dataset.image.AugmentSettings;
import org.neurarium.dataset.image.Augmentation;
import org.neurarium.dataset.image.ImageAugmentation;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.document.spec.Shape;

/** The settings that image datasets share. */
final class ImageParams {
    static final int MOST_IMAGES = 60_000;
    /** Streams of the dice: what is drawn, and the noise over it. */
    private static final int NOISE = 1;

    private ImageParams() {
    }

    /** A dataset's own settings, then those of augmentation. */
    static List<ParamSpec> with(ParamSpec... own) {
        List<ParamSpec> params = new ArrayList<>(List.of(own));
        params.add(ParamSpec.number("augmentShift", 0, 0, 8).withUnit("px"));
        params.add(ParamSpec.number("augmentRotate", 0, 0, 180).withUnit("°"));
        params.add(ParamSpec.number("augmentNoise", 0, 0, 0.5));
        params.add(ParamSpec.integer("cutout", 0, 0, 32).withUnit("px"));
        params.add(ParamSpec.number("mixup", 0, 0, 4));
        return List.copyOf(params);
    }

    static ParamSpec count(int standard) {
        return ParamSpec.integer("count", standard, 10, MOST_IMAGES);
    }

    /** What these settings do to training batches. */
    static Augmentation augmentation(Settings settings) {
        AugmentSettings asked = new AugmentSettings(settings.number("augmentShift", 0),
                settings.number("augmentRotate", 0), settings.number("augmentNoise", 0),
                (int) settings.number("cutout", 0), settings.number("mixup", 0));
        return asked.isNone() ? Augmentation.NONE : new ImageAugmentation(asked, SplitMix64::new);
    }

    /** Names of the pixels where they are what is to be answered: row and column, from 1. */
    static List<String> pixelNames(Shape shape) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < shape.count(); i++) {
            names.add((i / (shape.size(1) * shape.size(2)) + 1) + "," + (i / shape.size(2) % shape.size(1) + 1));
        }
        return names;
    }

    /** Adds Gaussian noise to every pixel and keeps it in [0, 1]; from a stream of its own, so that the drawing stays. */
    static void noise(float[] pixels, double deviation, long seed) {
        if (deviation > 0) {
            SplitMix64 dice = new SplitMix64(~seed, NOISE);
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = (float) Math.max(0, Math.min(1, pixels[i] + deviation * dice.gaussian()));
            }
        }
    }
}
