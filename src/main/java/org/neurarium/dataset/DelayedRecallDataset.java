package org.neurarium.dataset;

import java.util.List;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.document.spec.Shape;

/**
 * Memory over a distance: the first of {@code lag} symbols is one of A–H, all others are drawn from w, x, y, z, and the
 * class is the first (after the long-time-lag tasks of Hochreiter and Schmidhuber, "Long short-term memory", 1997).
 * One-hot {@code [lag, 12]}: entries 0–7 are A–H, 8–11 are w–z. Classes in turn.
 */
final class DelayedRecallDataset implements DatasetType {
    private static final List<String> KEPT = List.of("A", "B", "C", "D", "E", "F", "G", "H");
    private static final int DISTRACTORS = 4;

    @Override
    public String id() {
        return "delayed-recall";
    }

    @Override
    public DatasetGroup group() {
        return DatasetGroup.SEQUENCE;
    }

    @Override
    public List<ParamSpec> params() {
        return SequenceParams.with(8_000, 20_000, ParamSpec.integer("lag", 60, 2, 200));
    }

    @Override
    public Examples load(Settings settings) throws InputFault {
        CheckedSettings checked = CheckedSettings.of(this, settings);
        int count = checked.integer("count");
        int lag = checked.integer("lag");
        SplitMix64 random = new SplitMix64((long) checked.number("seed"), 0);
        int width = KEPT.size() + DISTRACTORS;
        float[] features = new float[count * lag * width];
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            labels[i] = i % KEPT.size();
            int at = i * lag * width;
            features[at + labels[i]] = 1;
            for (int t = 1; t < lag; t++) {
                features[at + t * width + KEPT.size() + random.below(DISTRACTORS)] = 1;
            }
        }
        return Examples.classification(features, Shape.of(lag, width), labels, KEPT, List.of());
    }
}
