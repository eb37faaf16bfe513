package org.neurarium.dataset;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.ParamSpec;

/**
 * Points above and below a curve that a person writes: uniform in [−1, 1)², class 1 where x₂ &gt; f(x₁), else class 0 (also
 * where f has no value). Classes are as frequent as the curve makes them.
 */
final class ExpressionDataset implements DatasetType {
    @Override
    public String id() {
        return "expression";
    }

    @Override
    public DatasetGroup group() {
        return DatasetGroup.PLANE;
    }

    @Override
    public List<ParamSpec> params() {
        return PlaneParams.with(300, 0, 0.5, ParamSpec.text("expression", "0.5 * sin(4 * x)"));
    }

    @Override
    public Examples load(Settings settings) throws InputFault {
        CheckedSettings checked = CheckedSettings.of(this, settings);
        String text = checked.text("expression");
        DoubleUnaryOperator curve = Formula.parse(text);
        if (curve == null) {
            throw new InputFault("datasets.fault.expression", text.length() > 40 ? text.substring(0, 40) + "…" : text);
        }
        PlanePoints points = new PlanePoints(checked);
        int[] labels = new int[points.count];
        for (int i = 0; i < points.count; i++) {
            double x1 = points.random.uniform(-1, 1);
            double x2 = points.random.uniform(-1, 1);
            points.add(x1, x2);
            labels[i] = x2 > curve.applyAsDouble(x1) ? 1 : 0;
        }
        return points.labelled(labels, 2);
    }
}
