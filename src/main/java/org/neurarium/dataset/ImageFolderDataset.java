package org.neurarium.dataset;

import java.util.List;
import org.neurarium.dataset.image.Augmentation;
import org.neurarium.dataset.image.ImageFolder;
import org.neurarium.dataset.image.ImagePaths;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.document.spec.Shape;

/** Pictures in a folder with one folder per class, scaled to one size. */
final class ImageFolderDataset implements DatasetType {
    private static final String COLOUR = "rgb";

    @Override
    public String id() {
        return "image-folder";
    }

    @Override
    public DatasetGroup group() {
        return DatasetGroup.OWN;
    }

    @Override
    public List<ParamSpec> params() {
        return ImageParams.with(ParamSpec.file("path"), ParamSpec.integer("width", 32, 4, 256).withUnit("px"),
                ParamSpec.integer("height", 32, 4, 256).withUnit("px"),
                ParamSpec.choice("color", COLOUR, List.of(COLOUR, "gray")), ParamSpec.flag("invert", false),
                PlaneParams.seed());
    }

    @Override
    public Examples load(Settings settings) throws InputFault {
        CheckedSettings checked = CheckedSettings.of(this, settings);
        int width = checked.integer("width");
        int height = checked.integer("height");
        int channels = checked.text("color").equals(COLOUR) ? 3 : 1;
        ImageFolder folder = ImageFolder.of(ImagePaths.of("path", "images.folder", checked.text("path")));
        float[] pixels = folder.pixels(width, height, channels, checked.flag("invert"));
        return Examples.classification(pixels, Shape.of(height, width, channels), folder.labels(), folder.classes(),
                List.of());
    }

    @Override
    public boolean generated() {
        return false;
    }

    @Override
    public Augmentation augmentation(Settings settings) {
        return ImageParams.augmentation(settings);
    }
}
