package org.neurarium.ui.viz.boundary;

import org.neurarium.ui.common.plot.StraightLine;

/** The line w·x + b = 0 of a unit that looks at the inputs directly, in the data's own units. */
final class DecisionLine {
    private DecisionLine() {
    }

    /**
     * @param kernel weights {@code [inputs × units]}, on inputs as the network sees them
     * @param bias {@code [units]}, empty for none
     */
    static StraightLine of(float[] kernel, float[] bias, int unit, Scatter scatter, int featureX, int featureY) {
        int features = scatter.means().length;
        int units = kernel.length / features;
        float[] shift = scatter.normalization().shift();
        float[] scale = scatter.normalization().scale();
        double rest = bias.length > unit ? bias[unit] : 0;
        double a = 0;
        double c = 0;
        for (int f = 0; f < features; f++) {
            double weight = kernel[f * units + unit];
            double per = scale.length == 0 ? weight : weight / scale[f];
            double offset = shift.length == 0 ? 0 : -per * shift[f];
            if (f == featureX) {
                a = per;
                rest += offset;
            } else if (f == featureY) {
                c = per;
                rest += offset;
            } else {
                rest += weight * scatter.means()[f];
            }
        }
        return new StraightLine(a, c, rest);
    }
}
