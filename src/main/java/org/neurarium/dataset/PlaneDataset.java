package org.neurarium.dataset;

import java.util.List;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.ParamSpec;

/**
 * Regression on a tilted plane: y = 0.6 x₁ − 0.3 x₂ + 0.1, points uniform in [−1, 1)². Noise is added to y. A single
 * linear unit finds the three numbers.
 */
final class PlaneDataset implements DatasetType {
    @Override
    public String id() {
        return "plane";
    }

    @Override
    public DatasetGroup group() {
        return DatasetGroup.REGRESSION;
    }

    @Override
    public List<ParamSpec> params() {
        return PlaneParams.with(200, 0.05, 1);
    }

    @Override
    public Examples load(Settings settings) throws InputFault {
        PlanePoints points = new PlanePoints(CheckedSettings.of(this, settings));
        float[] values = new float[points.count];
        for (int i = 0; i < points.count; i++) {
            double x1 = points.random.uniform(-1, 1);
            double x2 = points.random.uniform(-1, 1);
            points.place(x1, x2);
            values[i] = (float) (0.6 * x1 - 0.3 * x2 + 0.1 + points.noise());
        }
        return points.valued(values);
    }
}
