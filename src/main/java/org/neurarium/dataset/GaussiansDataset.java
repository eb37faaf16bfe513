package org.neurarium.dataset;

import java.util.List;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.ParamSpec;

/**
 * Clouds: class k of K is normal around 0.7 (cos φ, sin φ), φ = π/4 + 2πk/K, with standard deviation 0.12 on both axes
 * (and noise on top: √(0.12² + noise²)); classes in turn.
 */
final class GaussiansDataset implements DatasetType {
    private static final double RADIUS = 0.7;
    private static final double SPREAD = 0.12;

    @Override
    public String id() {
        return "gaussians";
    }

    @Override
    public DatasetGroup group() {
        return DatasetGroup.PLANE;
    }

    @Override
    public List<ParamSpec> params() {
        return PlaneParams.with(200, 0, 0.5, ParamSpec.integer("classes", 2, 2, 6));
    }

    @Override
    public Examples load(Settings settings) throws InputFault {
        CheckedSettings checked = CheckedSettings.of(this, settings);
        PlanePoints points = new PlanePoints(checked);
        int classes = checked.integer("classes");
        int[] labels = new int[points.count];
        for (int i = 0; i < points.count; i++) {
            labels[i] = i % classes;
            double angle = Math.PI / 4 + 2 * Math.PI * labels[i] / classes;
            points.add(RADIUS * StrictMath.cos(angle) + SPREAD * points.random.gaussian(),
                    RADIUS * StrictMath.sin(angle) + SPREAD * points.random.gaussian());
        }
        return points.labelled(labels, classes);
    }
}
