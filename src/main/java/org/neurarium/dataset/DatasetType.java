package org.neurarium.dataset;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.neurarium.dataset.image.Augmentation;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.ParamSpec;

/**
 * One kind of dataset: a pure function from settings to examples. Adding one means one class and one line in
 * {@link DatasetCatalogue}. Texts by key: {@code datasets.<id>.name}, {@code datasets.<id>.help} (one sentence) and
 * {@code datasets.<id>.needs} (the smallest net known to solve it).
 */
public interface DatasetType {
    /** Stable kebab-case id: {@code xor}. */
    String id();

    DatasetGroup group();

    List<ParamSpec> params();

    /** The examples. The same settings (and the same file, where one is read) give the same bytes, on every machine. */
    Examples load(Settings settings) throws InputFault;

    /** Whether {@link #load} needs nothing but its settings (a generator), so that a thumbnail can be drawn from it. */
    default boolean generated() {
        return true;
    }

    /**
     * One example's features from what a person types, such as a sentence, for a network trained on examples of this
     * schema; empty for data that are not text.
     */
    default Optional<float[]> typed(Settings settings, Examples.Schema schema, String text) throws InputFault {
        return Optional.empty();
    }

    /** What a person reads for tokens that a network wrote, marks left out: the reverse of {@link #typed}. */
    default String written(Settings settings, List<String> tokens) throws InputFault {
        return String.join(" ", tokens);
    }

    /**
     * Set where examples are windows of one series in the order of time: the held-out part is then its end, and this
     * many examples between the two parts belong to neither, so that no number to predict stands in both.
     */
    default OptionalInt chronologicalGap(Settings settings) {
        return OptionalInt.empty();
    }

    /**
     * How features are scaled for training, as these settings ask; fitted by {@link Splitter}, never here. Of a series,
     * each channel is scaled as a whole, and targets, which are values of the first channel, like that channel.
     */
    default Scaling scaling(Settings settings) {
        return Scaling.NONE;
    }

    /** What is done to the examples of a batch while the network learns from them, as these settings ask. */
    default Augmentation augmentation(Settings settings) {
        return Augmentation.NONE;
    }
}
