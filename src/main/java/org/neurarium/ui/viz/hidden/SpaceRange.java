package org.neurarium.ui.viz.hidden;

import org.neurarium.train.probe.HiddenSpaceProbe;
import org.neurarium.ui.common.plot.PlaneFrame;

/** The axes' range: grows at once with the values, and never shrinks while the same units are shown, so that it stays calm. */
final class SpaceRange {
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;

    void forget() {
        low = Double.POSITIVE_INFINITY;
        high = Double.NEGATIVE_INFINITY;
    }

    void cover(HiddenSpaceProbe.Frame picture) {
        for (float[] values : new float[][] {picture.train(), picture.validation(), picture.lines()}) {
            for (float value : values) {
                if (Float.isFinite(value)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
        }
    }

    /** A square with both axes alike; [−1, 1] before there is a value. */
    PlaneFrame frame(double left, double top, double side) {
        boolean none = low > high;
        double margin = none ? 0.1 : high > low ? 0.06 * (high - low) : 0.5;
        double from = none ? -1 : low;
        double to = none ? 1 : high;
        return new PlaneFrame(left, top, side, side, from - margin, to + margin, from - margin, to + margin);
    }
}
