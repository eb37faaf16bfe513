package org.neurarium.ui.inspector;

import org.jspecify.annotations.Nullable;
import org.neurarium.document.spec.ParamSpec;

/** How a slider from 0 to 1 moves over a setting's range: evenly, or in powers of ten with 0 at the very left. */
record SliderScale(double low, double high, boolean log, boolean zero) {
    private static final double SMALLEST = 1e-6;
    private static final double LARGEST = 10;

    /** A scale for the setting, or null where its range is too wide or open for a slider. */
    static @Nullable SliderScale of(ParamSpec spec) {
        Double min = spec.min();
        Double max = spec.max();
        if (spec.type() != ParamSpec.Type.NUMBER || min == null || max == null) {
            return null;
        }
        if (spec.scale() == ParamSpec.Scale.LOG) {
            return new SliderScale(Math.max(min, SMALLEST), Math.min(max, LARGEST), true, min <= 0);
        }
        return max - min <= 100 ? new SliderScale(min, max, false, false) : null;
    }

    double position(double value) {
        if (log) {
            double share = value <= low ? 0 : Math.log(value / low) / Math.log(high / low);
            return zero && value <= 0 ? 0 : Math.max(zero ? 0.02 : 0, Math.min(1, share));
        }
        return Math.max(0, Math.min(1, (value - low) / (high - low)));
    }

    /** The value at a place of the slider, to two significant figures (three on an even scale's range). */
    double value(double position) {
        if (log && zero && position < 0.01) {
            return 0;
        }
        double raw = log ? low * Math.pow(high / low, position) : low + (high - low) * position;
        double step = log ? Math.pow(10, Math.floor(Math.log10(Math.max(raw, 1e-12))) - 1) : (high - low) / 200;
        double rounded = Math.round(raw / step) * step;
        return Double.parseDouble(String.format(java.util.Locale.ROOT, "%.8g", rounded));
    }
}
