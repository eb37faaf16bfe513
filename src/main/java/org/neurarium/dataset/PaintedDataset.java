package org.neurarium.dataset;

import java.util.List;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.ParamSpec;

/**
 * Points a person painted: {@code points} is a list of [x₁, x₂, class], in [−10, 10], at most 2,000, classes 0 to 9. There
 * are always at least two classes, so that painting may start with one colour.
 */
final class PaintedDataset implements DatasetType {
    private static final int MOST = 2_000;
    private static final int COORDINATE = 10;
    private static final int CLASSES = 10;

    @Override
    public String id() {
        return "points";
    }

    @Override
    public DatasetGroup group() {
        return DatasetGroup.OWN;
    }

    @Override
    public List<ParamSpec> params() {
        return List.of(ParamSpec.points("points"), PlaneParams.seed());
    }

    @Override
    public Examples load(Settings settings) throws InputFault {
        List<?> painted = CheckedSettings.of(this, settings).list("points");
        if (painted.isEmpty() || painted.size() > MOST) {
            throw new InputFault(painted.isEmpty() ? "datasets.fault.points-none" : "datasets.fault.points-many",
                    painted.size(), MOST);
        }
        float[] features = new float[2 * painted.size()];
        int[] labels = new int[painted.size()];
        int highest = 1;
        for (int i = 0; i < labels.length; i++) {
            if (!(painted.get(i) instanceof List<?> point) || !sound(point)) {
                throw new InputFault("datasets.fault.point", i + 1, COORDINATE, CLASSES - 1);
            }
            features[2 * i] = ((Number) point.get(0)).floatValue();
            features[2 * i + 1] = ((Number) point.get(1)).floatValue();
            labels[i] = ((Number) point.get(2)).intValue();
            highest = Math.max(highest, labels[i]);
        }
        return Examples.classification(features, PlanePoints.SHAPE, labels, PlanePoints.classNames(highest + 1),
                PlanePoints.AXES);
    }

    @Override
    public boolean generated() {
        return false;
    }

    private static boolean sound(List<?> point) {
        return point.size() == 3 && point.get(0) instanceof Number x && Math.abs(x.doubleValue()) <= COORDINATE
                && point.get(1) instanceof Number y && Math.abs(y.doubleValue()) <= COORDINATE
                && point.get(2) instanceof Number c && c.doubleValue() == Math.rint(c.doubleValue())
                && c.doubleValue() >= 0 && c.doubleValue() < CLASSES;
    }
}
