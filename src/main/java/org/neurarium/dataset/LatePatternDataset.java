package org.neurarium.dataset;

import java.util.List;
import java.util.OptionalInt;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.document.spec.Shape;

/**
 * A ramp in noise, rising 0.2, 0.4 … 1 or falling 1, 0.8 … 0.2: the same five numbers in two orders. In the first half of the
 * examples it begins in the first half of the series, in the second half of them in the second half; held out is the end, so
 * that with a half held out the ramp comes later than it ever did in training. Elsewhere the series is noise around 0.
 * {@code [steps, 1]}; classes in turn.
 */
final class LatePatternDataset implements DatasetType {
    private static final int RAMP = 5;

    @Override
    public String id() {
        return "late-pattern";
    }

    @Override
    public DatasetGroup group() {
        return DatasetGroup.SEQUENCE;
    }

    @Override
    public List<ParamSpec> params() {
        return SequenceParams.with(2_000, SequenceParams.MAX_COUNT, ParamSpec.integer("steps", 40, 2 * RAMP, 200),
                ParamSpec.number("noise", 0.05, 0, 0.5));
    }

    @Override
    public OptionalInt chronologicalGap(Settings settings) {
        return OptionalInt.of(0);
    }

    @Override
    public Examples load(Settings settings) throws InputFault {
        CheckedSettings checked = CheckedSettings.of(this, settings);
        int count = checked.integer("count");
        int steps = checked.integer("steps");
        SplitMix64 random = new SplitMix64((long) checked.number("seed"), 0);
        float[] features = new float[count * steps];
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            for (int t = 0; t < steps; t++) {
                features[i * steps + t] = (float) (checked.number("noise") * random.gaussian());
            }
            labels[i] = i % 2;
            int places = steps / 2 - RAMP + 1;
            int at = i * steps + random.below(places) + (i < count / 2 ? 0 : steps - steps / 2);
            for (int k = 0; k < RAMP; k++) {
                features[at + k] += (labels[i] == 0 ? k + 1 : RAMP - k) / (float) RAMP;
            }
        }
        return Examples.classification(features, Shape.of(steps, 1), labels, List.of("rising", "falling"), List.of());
    }
}
