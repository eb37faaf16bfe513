package org.neurarium.dataset;

import java.util.List;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.ParamSpec;

/**
 * Two interleaving half circles of radius 1, fitted into [−1, 1] by (x − ½)/1.5 and (y − ¼)/1.5. With t uniform in
 * [0, π): class 0 is (cos t, sin t), class 1 is (1 − cos t, ½ − sin t); classes in turn.
 */
final class MoonsDataset implements DatasetType {
    @Override
    public String id() {
        return "moons";
    }

    @Override
    public DatasetGroup group() {
        return DatasetGroup.PLANE;
    }

    @Override
    public List<ParamSpec> params() {
        return PlaneParams.with(200, 0.05, 0.5);
    }

    @Override
    public Examples load(Settings settings) throws InputFault {
        PlanePoints points = new PlanePoints(CheckedSettings.of(this, settings));
        int[] labels = new int[points.count];
        for (int i = 0; i < points.count; i++) {
            labels[i] = i % 2;
            double t = points.random.uniform(0, Math.PI);
            double x = labels[i] == 0 ? StrictMath.cos(t) : 1 - StrictMath.cos(t);
            double y = labels[i] == 0 ? StrictMath.sin(t) : 0.5 - StrictMath.sin(t);
            points.add((x - 0.5) / 1.5, (y - 0.25) / 1.5);
        }
        return points.labelled(labels, 2);
    }
}
