package org.neurarium.dataset;

import java.util.List;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.ParamSpec;

/**
 * A disc in a ring: class 1 uniform by area in radius [0, 0.5], class 0 uniform by area in radius [0.7, 1]
 * (r = √(a² + (b² − a²)u)); classes in turn.
 */
final class CircleDataset implements DatasetType {
    @Override
    public String id() {
        return "circle";
    }

    @Override
    public DatasetGroup group() {
        return DatasetGroup.PLANE;
    }

    @Override
    public List<ParamSpec> params() {
        return PlaneParams.with(200, 0, 0.5);
    }

    @Override
    public Examples load(Settings settings) throws InputFault {
        PlanePoints points = new PlanePoints(CheckedSettings.of(this, settings));
        int[] labels = new int[points.count];
        for (int i = 0; i < points.count; i++) {
            labels[i] = i % 2;
            double inner = labels[i] == 1 ? 0 : 0.7;
            double outer = labels[i] == 1 ? 0.5 : 1;
            double radius = Math.sqrt(points.random.uniform(inner * inner, outer * outer));
            double angle = points.random.uniform(0, 2 * Math.PI);
            points.add(radius * StrictMath.cos(angle), radius * StrictMath.sin(angle));
        }
        return points.labelled(labels, 2);
    }
}
