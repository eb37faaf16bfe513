package org.neurarium.dataset;

import java.util.List;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.ParamSpec;

/**
 * Regression on hills and valleys: y = sin(πx₁) · cos(πx₂), points uniform in [−1, 1)². Noise is added to y.
 */
final class WaveDataset implements DatasetType {
    @Override
    public String id() {
        return "wave";
    }

    @Override
    public DatasetGroup group() {
        return DatasetGroup.REGRESSION;
    }

    @Override
    public List<ParamSpec> params() {
        return PlaneParams.with(400, 0.02, 1);
    }

    @Override
    public Examples load(Settings settings) throws InputFault {
        PlanePoints points = new PlanePoints(CheckedSettings.of(this, settings));
        float[] values = new float[points.count];
        for (int i = 0; i < points.count; i++) {
            double x1 = points.random.uniform(-1, 1);
            double x2 = points.random.uniform(-1, 1);
            points.place(x1, x2);
            values[i] = (float) (StrictMath.sin(Math.PI * x1) * StrictMath.cos(Math.PI * x2) + points.noise());
        }
        return points.valued(values);
    }
}
