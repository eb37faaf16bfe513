package org.neurarium.dataset;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.neurarium.dataset.image.Augmentation;
import org.neurarium.dataset.image.IdxFiles;
import org.neurarium.dataset.image.ImagePaths;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.document.spec.Shape;

/** Grey images and their labels from two IDX files, as MNIST comes. Classes are the labels that occur, in order. */
final class IdxDataset implements DatasetType {
    @Override
    public String id() {
        return "idx";
    }

    @Override
    public DatasetGroup group() {
        return DatasetGroup.OWN;
    }

    @Override
    public List<ParamSpec> params() {
        return ImageParams.with(ParamSpec.file("images"), ParamSpec.file("labels"),
                ParamSpec.integer("limit", ImageParams.MOST_IMAGES, 2, 1_000_000), PlaneParams.seed());
    }

    @Override
    public Examples load(Settings settings) throws InputFault {
        CheckedSettings checked = CheckedSettings.of(this, settings);
        Path imageFile = ImagePaths.of("images", "params.images", checked.text("images"));
        Path labelFile = ImagePaths.of("labels", "params.labels", checked.text("labels"));
        int[] labels = IdxFiles.labels(labelFile);
        int[] kinds = Arrays.stream(labels).distinct().sorted().toArray();
        if (kinds.length < 2) {
            throw new InputFault("images.fault.idx-one-class", ImagePaths.name(labelFile), kinds[0]);
        }
        IdxFiles.Images images = IdxFiles.images(imageFile, checked.integer("limit"));
        if (images.total() != labels.length) {
            throw new InputFault("images.fault.idx-count", ImagePaths.name(imageFile), images.total(),
                    ImagePaths.name(labelFile), labels.length);
        }
        int[] classes = Arrays.stream(labels, 0, images.count()).map(l -> Arrays.binarySearch(kinds, l)).toArray();
        return Examples.classification(images.pixels(), Shape.of(images.rows(), images.columns(), 1), classes,
                Arrays.stream(kinds).mapToObj(String::valueOf).toList(), List.of());
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
