package org.neurarium.dataset;

import java.util.List;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.ParamSpec;

/**
 * Two arms wound around the origin (after Lang and Witbrock, "Learning to tell two spirals apart", 1988). Point j of the
 * n points of an arm has radius r = √((j + ½)/n), so that points lie evenly along the arm, and angle
 * θ = 2π · turns · r + π · class: (r cos θ, r sin θ). The arms are 1/(2 · turns) apart. Classes in turn, from the
 * middle outwards.
 */
final class SpiralDataset implements DatasetType {
    @Override
    public String id() {
        return "spiral";
    }

    @Override
    public DatasetGroup group() {
        return DatasetGroup.PLANE;
    }

    @Override
    public List<ParamSpec> params() {
        return PlaneParams.with(500, 0.01, 0.2, ParamSpec.integer("turns", 2, 1, 4));
    }

    @Override
    public Examples load(Settings settings) throws InputFault {
        CheckedSettings checked = CheckedSettings.of(this, settings);
        PlanePoints points = new PlanePoints(checked);
        int turns = checked.integer("turns");
        int[] labels = new int[points.count];
        for (int i = 0; i < points.count; i++) {
            labels[i] = i % 2;
            int onArm = (points.count + 1 - labels[i]) / 2;
            double radius = Math.sqrt((i / 2 + 0.5) / onArm);
            double angle = 2 * Math.PI * turns * radius + Math.PI * labels[i];
            points.add(radius * StrictMath.cos(angle), radius * StrictMath.sin(angle));
        }
        return points.labelled(labels, 2);
    }
}
