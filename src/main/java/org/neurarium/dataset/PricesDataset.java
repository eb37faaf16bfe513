package org.neurarium.dataset;

import java.util.List;
import java.util.OptionalInt;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.document.spec.Shape;

/**
 * A made share: yesterday's price, index and number of news give today's price. The index i goes back to 100,
 * iₜ = iₜ₋₁ + 0.1 (100 − iₜ₋₁) + 2ε, news n is 0 to 9, and p_t = 0.7 p_{t−1} + 0.2 i_{t−1} + 1.5 (n_{t−1} − 4.5) + 5 + noise
 * (the price therefore moves about 83). Days follow each other; the end is held out.
 */
final class PricesDataset implements DatasetType {
    private static final double START = 83;

    @Override
    public String id() {
        return "prices";
    }

    @Override
    public DatasetGroup group() {
        return DatasetGroup.SEQUENCE;
    }

    @Override
    public List<ParamSpec> params() {
        return SequenceParams.with(500, 10_000, ParamSpec.number("noise", 0.5, 0, 5));
    }

    @Override
    public OptionalInt chronologicalGap(Settings settings) {
        return OptionalInt.of(0);
    }

    @Override
    public Examples load(Settings settings) throws InputFault {
        CheckedSettings checked = CheckedSettings.of(this, settings);
        long seed = (long) checked.number("seed");
        SplitMix64 random = new SplitMix64(seed, 0);
        SplitMix64 noise = new SplitMix64(seed, 1);
        int days = checked.integer("count");
        float[] features = new float[3 * days];
        float[] prices = new float[days];
        double price = START;
        double index = 100;
        for (int day = 0; day < days; day++) {
            int news = random.below(10);
            features[3 * day] = (float) price;
            features[3 * day + 1] = (float) index;
            features[3 * day + 2] = news;
            price = 0.7 * price + 0.2 * index + 1.5 * (news - 4.5) + 5 + checked.number("noise") * noise.gaussian();
            index += 0.1 * (100 - index) + 2 * random.gaussian();
            prices[day] = (float) price;
        }
        return Examples.regression(features, Shape.of(3), prices, List.of("price today"), List.of("price", "index", "news"));
    }

    @Override
    public Scaling scaling(Settings settings) {
        return Scaling.STANDARDIZE;
    }
}
