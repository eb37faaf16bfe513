package org.neurarium.ui.data;

import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.neurarium.dataset.DatasetCatalogue;
import org.neurarium.dataset.DatasetGroup;
import org.neurarium.dataset.DatasetType;
import org.neurarium.dataset.Examples;
import org.neurarium.dataset.Thumbnail;
import org.neurarium.document.Settings;
import org.neurarium.ui.common.BackgroundJobs;

/** The pictures of all datasets, made once by their own generators in the background. */
final class Thumbnails {
    private static final int POINTS = 220;

    /** Images that a card has room for, with some to spare. */
    private static final int IMAGES = 40;

    private final ObservableMap<String, Thumbnail> ready = FXCollections.observableHashMap();
    private final ObservableMap<String, ImageSamples> images = FXCollections.observableHashMap();

    Thumbnails(BackgroundJobs jobs) {
        for (DatasetType type : DatasetCatalogue.types()) {
            if (type.group() == DatasetGroup.IMAGE) {
                draw(type, jobs);
                continue;
            }
            jobs.run(() -> DatasetCatalogue.thumbnail(type, POINTS),
                    made -> made.ifPresent(picture -> ready.put(type.id(), picture)), failure -> {
                        throw new IllegalStateException("picture of " + type.id(), failure);
                    });
        }
    }

    private void draw(DatasetType type, BackgroundJobs jobs) {
        jobs.run(() -> type.load(Settings.of("count", IMAGES)), made -> images.put(type.id(), ImageSamples.of(made, 4)),
                failure -> {
                    throw new IllegalStateException("images of " + type.id(), failure);
                });
    }

    /** Dataset id → some of its images. */
    ObservableMap<String, ImageSamples> images() {
        return images;
    }

    /** Dataset id → its picture; ids of datasets that have none never appear. */
    ObservableMap<String, Thumbnail> ready() {
        return ready;
    }

    /** Whether examples are points of a plane, so that {@link #of} can picture them. */
    static boolean fits(Examples examples) {
        return examples.shape().count() == 2 && (examples.isClassification() || examples.valueNames().size() == 1);
    }

    /** Some of the examples in use. Picks are spread by a stride prime to the count, since classes come in turn. */
    static Thumbnail of(Examples examples) {
        int all = examples.count();
        int count = Math.min(POINTS, all);
        int stride = stride(all);
        float[] x1 = new float[count];
        float[] x2 = new float[count];
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            int row = (int) ((long) i * stride % all);
            x1[i] = examples.features()[2 * row];
            x2[i] = examples.features()[2 * row + 1];
            values[i] = examples.isClassification() ? examples.labels()[row] : examples.values()[row];
        }
        return new Thumbnail(x1, x2, values, examples.classes().size());
    }

    private static int stride(int all) {
        int stride = Math.max(1, (int) Math.round(0.618 * all));
        while (java.math.BigInteger.valueOf(stride).gcd(java.math.BigInteger.valueOf(all)).intValue() != 1) {
            stride++;
        }
        return stride;
    }
}
