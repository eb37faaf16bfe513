package org.neurarium.dataset;

import java.util.List;
import org.neurarium.dataset.image.Augmentation;
import org.neurarium.dataset.image.DigitPainter;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.document.spec.Shape;

/** Handwritten digits drawn by {@link DigitPainter}, 28 × 28 × 1, ink 1 on 0; classes in turn. */
final class DigitsDataset implements DatasetType {
    private static final Shape SHAPE = Shape.of(DigitPainter.SIDE, DigitPainter.SIDE, 1);
    private static final int CLASSES = 10;

    @Override
    public String id() {
        return "digits";
    }

    /** What is asked: which digit it is, or the picture itself (for an autoencoder). */
    private static final String CLASSIFY = "classification";
    private static final String RECONSTRUCT = "reconstruction";

    @Override
    public DatasetGroup group() {
        return DatasetGroup.IMAGE;
    }

    @Override
    public List<ParamSpec> params() {
        return ImageParams.with(ImageParams.count(4000), ParamSpec.choice("task", CLASSIFY, List.of(CLASSIFY, RECONSTRUCT)),
                ParamSpec.number("noise", 0.02, 0, 0.5),
                ParamSpec.number("variation", 1, 0, 1.5), PlaneParams.seed());
    }

    @Override
    public Examples load(Settings settings) throws InputFault {
        CheckedSettings checked = CheckedSettings.of(this, settings);
        int count = checked.integer("count");
        long seed = checked.integer("seed");
        float[] pixels = new float[count * (int) SHAPE.count()];
        int[] labels = new int[count];
        DigitPainter painter = new DigitPainter(SplitMix64::new, seed, checked.number("variation"));
        for (int i = 0; i < count; i++) {
            labels[i] = i % CLASSES;
            painter.paint(labels[i], i, pixels, i * (int) SHAPE.count());
        }
        ImageParams.noise(pixels, checked.number("noise"), seed);
        if (checked.text("task").equals(RECONSTRUCT)) {
            return Examples.regression(pixels, SHAPE, pixels.clone(), ImageParams.pixelNames(SHAPE), List.of());
        }
        return Examples.classification(pixels, SHAPE, labels, PlanePoints.classNames(CLASSES), List.of());
    }

    @Override
    public Augmentation augmentation(Settings settings) {
        return ImageParams.augmentation(settings);
    }
}
