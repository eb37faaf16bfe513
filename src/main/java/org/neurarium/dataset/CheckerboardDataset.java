package org.neurarium.dataset;

import java.util.List;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.ParamSpec;

/**
 * A board of cells × cells squares over [−1, 1]². With column and row counted from the lower left corner, class =
 * (column + row) mod 2. A point is uniform in the board given its class (drawn until the class fits); classes in turn.
 */
final class CheckerboardDataset implements DatasetType {
    @Override
    public String id() {
        return "checkerboard";
    }

    @Override
    public DatasetGroup group() {
        return DatasetGroup.PLANE;
    }

    @Override
    public List<ParamSpec> params() {
        return PlaneParams.with(800, 0, 0.5, ParamSpec.integer("cells", 4, 2, 8));
    }

    @Override
    public Examples load(Settings settings) throws InputFault {
        CheckedSettings checked = CheckedSettings.of(this, settings);
        PlanePoints points = new PlanePoints(checked);
        int cells = checked.integer("cells");
        int[] labels = new int[points.count];
        for (int i = 0; i < points.count; i++) {
            labels[i] = i % 2;
            double u;
            double v;
            do {
                u = points.random.uniform();
                v = points.random.uniform();
            } while (((int) (u * cells) + (int) (v * cells)) % 2 != labels[i]);
            points.add(2 * u - 1, 2 * v - 1);
        }
        return points.labelled(labels, 2);
    }
}
