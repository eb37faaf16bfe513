package org.neurarium.ui.data;

import java.math.BigDecimal;
import java.math.MathContext;
import org.neurarium.document.spec.ParamSpec;
import org.neurarium.ui.common.plot.Ticks;

/**
 * How a slider's place, from 0 to 1, becomes a round number between two bounds and back. Wide ranges of counts, and
 * settings that say so, move by factors; all others evenly: counts by one, numbers in about a hundred steps.
 */
record SliderScale(double min, double max, boolean whole, boolean byFactors) {
    private static final double WIDE = 1_000;
    private static final int STEPS = 100;

    static boolean fits(ParamSpec spec) {
        return spec.min() != null && spec.max() != null;
    }

    /** @param spec a number with both bounds */
    static SliderScale of(ParamSpec spec) {
        double min = java.util.Objects.requireNonNull(spec.min());
        double max = java.util.Objects.requireNonNull(spec.max());
        boolean whole = spec.type() == ParamSpec.Type.INTEGER;
        boolean factors = min > 0 && (spec.scale() == ParamSpec.Scale.LOG || whole && max / min > WIDE);
        return new SliderScale(min, max, whole, factors);
    }

    double value(double place) {
        double raw = byFactors ? min * Math.pow(max / min, place) : min + place * (max - min);
        double step = step();
        double round = byFactors ? new BigDecimal(raw).round(new MathContext(2)).doubleValue()
                : new BigDecimal(Math.rint(raw / step) * step).round(new MathContext(6)).doubleValue();
        return Math.max(min, Math.min(max, whole ? Math.rint(round) : round));
    }

    double place(double value) {
        double inside = Math.max(min, Math.min(max, value));
        return byFactors ? Math.log(inside / min) / Math.log(max / min) : (inside - min) / (max - min);
    }

    /** How far an arrow key moves the place. */
    double keyStep() {
        return byFactors ? 0.03 : Math.max(step() / (max - min), 0.01);
    }

    private double step() {
        double fine = Ticks.step((max - min) / STEPS);
        return whole ? max - min <= WIDE ? 1 : Math.max(1, Math.rint(fine)) : fine;
    }
}
