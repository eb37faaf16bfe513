package org.neurarium.dataset;

import java.util.List;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.document.spec.Shape;

/**
 * Made house prices, for linear regression with inputs of different magnitude. size is uniform in [40, 160) m², age
 * uniform in [0, 40) years, rooms = ⌊size/30⌋ + 0, 1 or 2; price in units of 100 million won is
 * 0.04 · size − 0.03 · age + 0.25 · rooms + 0.5, plus noise. With {@code scaled}, inputs are standardised by the
 * training part; without, they go to the network as they are.
 */
final class HousesDataset implements DatasetType {
    @Override
    public String id() {
        return "houses";
    }

    @Override
    public DatasetGroup group() {
        return DatasetGroup.REGRESSION;
    }

    @Override
    public List<ParamSpec> params() {
        return PlaneParams.with(200, 0.3, 3, ParamSpec.flag("scaled", true));
    }

    @Override
    public Examples load(Settings settings) throws InputFault {
        CheckedSettings checked = CheckedSettings.of(this, settings);
        int count = checked.integer("points");
        long seed = (long) checked.number("seed");
        SplitMix64 random = new SplitMix64(seed, 0);
        SplitMix64 noise = new SplitMix64(seed, 1);
        float[] features = new float[3 * count];
        float[] prices = new float[count];
        for (int i = 0; i < count; i++) {
            double size = random.uniform(40, 160);
            double age = random.uniform(0, 40);
            double rooms = Math.floor(size / 30) + random.below(3);
            features[3 * i] = (float) size;
            features[3 * i + 1] = (float) age;
            features[3 * i + 2] = (float) rooms;
            double price = 0.04 * size - 0.03 * age + 0.25 * rooms + 0.5;
            prices[i] = (float) (price + checked.number("noise") * noise.gaussian());
        }
        return Examples.regression(features, Shape.of(3), prices, List.of("price"), List.of("size", "age", "rooms"));
    }

    @Override
    public Scaling scaling(Settings settings) {
        return settings.flag("scaled", true) ? Scaling.STANDARDIZE : Scaling.NONE;
    }
}
