package org.neurarium.dataset;

import java.util.List;
import org.neurarium.dataset.image.Augmentation;
import org.neurarium.dataset.image.ShapePainter;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.document.spec.Shape;

/** Shapes drawn by {@link ShapePainter}, in colour or grey; classes in turn. */
final class ShapesDataset implements DatasetType {
    private static final String COLOUR = "rgb";

    @Override
    public String id() {
        return "shapes";
    }

    @Override
    public DatasetGroup group() {
        return DatasetGroup.IMAGE;
    }

    @Override
    public List<ParamSpec> params() {
        return ImageParams.with(ImageParams.count(2000), ParamSpec.number("noise", 0.02, 0, 0.5),
                ParamSpec.integer("classes", ShapePainter.CLASSES.size(), 2, ShapePainter.CLASSES.size()),
                ParamSpec.choice("color", COLOUR, List.of(COLOUR, "gray")),
                ParamSpec.integer("side", 32, 16, 64).withUnit("px"), PlaneParams.seed());
    }

    @Override
    public Examples load(Settings settings) throws InputFault {
        CheckedSettings checked = CheckedSettings.of(this, settings);
        int count = checked.integer("count");
        int classes = checked.integer("classes");
        int side = checked.integer("side");
        long seed = checked.integer("seed");
        Shape shape = Shape.of(side, side, checked.text("color").equals(COLOUR) ? 3 : 1);
        if (count * shape.count() > Integer.MAX_VALUE / 8) {
            throw new InputFault("images.fault.made-large", count, shape.toString(), Integer.MAX_VALUE / 8 / shape.count());
        }
        float[] pixels = new float[count * (int) shape.count()];
        int[] labels = new int[count];
        ShapePainter painter = new ShapePainter(SplitMix64::new, seed, side, shape.size(2));
        for (int i = 0; i < count; i++) {
            labels[i] = i % classes;
            painter.paint(labels[i], i, pixels, i * (int) shape.count());
        }
        ImageParams.noise(pixels, checked.number("noise"), seed);
        return Examples.classification(pixels, shape, labels, ShapePainter.CLASSES.subList(0, classes), List.of());
    }

    @Override
    public Augmentation augmentation(Settings settings) {
        return ImageParams.augmentation(settings);
    }
}
