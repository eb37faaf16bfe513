package org.neurarium.ui.canvas;

import org.neurarium.ui.common.Palette;

/**
 * How outputs of units become colours: signed ones around zero, probabilities of two classes around one half,
 * probabilities of several classes in each class's colour.
 */
record UnitScale(Kind kind, double reach) {
    private enum Kind { SIGNED, HALF, CLASSES }

    static UnitScale of(String activation, float[] values, int count) {
        if (activation.equals("sigmoid")) {
            return new UnitScale(Kind.HALF, 1);
        }
        if (activation.equals("softmax")) {
            return new UnitScale(Kind.CLASSES, 1);
        }
        double reach = 1;
        for (int i = 0; i < count; i++) {
            reach = Float.isFinite(values[i]) ? Math.max(reach, Math.abs(values[i])) : reach;
        }
        return new UnitScale(Kind.SIGNED, reach);
    }

    int color(double value, int unit, Palette palette) {
        if (Double.isNaN(value)) {
            return palette.diverging(value);
        }
        return switch (kind) {
            case SIGNED -> palette.diverging(value / reach);
            case HALF -> palette.diverging(2 * value - 1);
            case CLASSES -> Palette.argb(palette.get("value-zero")
                    .interpolate(palette.classColor(unit), Math.max(0, Math.min(1, value))));
        };
    }
}
