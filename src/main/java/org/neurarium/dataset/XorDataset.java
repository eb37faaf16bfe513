package org.neurarium.dataset;

import java.util.List;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.ParamSpec;

/**
 * Exclusive or. Layout {@code uniform}: points uniform in [−1, 1]² without a cross around the axes, since
 * |x₁| ≥ margin and |x₂| ≥ margin; class 1 where x₁x₂ &lt; 0 (the signs differ), class 0 where x₁x₂ &gt; 0. The
 * quadrants are filled in turn, so the classes are balanced. Noise displaces a point after its class is set.
 * Layout {@code corners}: the truth table, with inputs 0 and 1 as in {@link GateDataset}.
 */
final class XorDataset implements DatasetType {
    private static final List<Integer> OUTPUTS = List.of(0, 1, 1, 0);

    @Override
    public String id() {
        return "xor";
    }

    @Override
    public DatasetGroup group() {
        return DatasetGroup.LOGIC;
    }

    @Override
    public List<ParamSpec> params() {
        return PlaneParams.with(200, 0, 0.5, ParamSpec.number("margin", 0.2, 0, 0.9),
                ParamSpec.choice("layout", "uniform", List.of("uniform", "corners")));
    }

    @Override
    public Examples load(Settings settings) throws InputFault {
        CheckedSettings checked = CheckedSettings.of(this, settings);
        PlanePoints points = new PlanePoints(checked);
        return checked.text("layout").equals("corners")
                ? GateDataset.corners(points, OUTPUTS) : uniform(points, checked.number("margin"));
    }

    private static Examples uniform(PlanePoints points, double margin) {
        int[] labels = new int[points.count];
        for (int i = 0; i < points.count; i++) {
            int quadrant = i % 4;
            double right = (quadrant & 2) == 0 ? -1 : 1;
            double up = (quadrant & 1) == 0 ? -1 : 1;
            points.add(right * distance(points, margin), up * distance(points, margin));
            labels[i] = OUTPUTS.get(quadrant);
        }
        return points.labelled(labels, 2);
    }

    /** Uniform in (margin, 1]: never 0, so that every point has a class. */
    private static double distance(PlanePoints points, double margin) {
        return 1 - points.random.uniform(0, 1 - margin);
    }
}
