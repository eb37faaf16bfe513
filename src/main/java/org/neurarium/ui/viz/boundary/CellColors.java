package org.neurarium.ui.viz.boundary;

import org.jspecify.annotations.Nullable;
import javafx.scene.paint.Color;
import org.neurarium.train.probe.BoundaryProbe;
import org.neurarium.ui.common.Palette;
import org.neurarium.ui.common.plot.HeatImage;
import org.neurarium.ui.workspace.UnitRef;

/** The colour of every cell of the plane: by class and how sure the answer is, or by sign and size. */
final class CellColors {
    /** Full colour is kept for the examples, so that they stand out from the plane. */
    private static final double STRENGTH = 0.78;
    private static final int SHADES = 64;

    private CellColors() {
    }

    static HeatImage.CellColor of(BoundaryProbe.Frame map, Answer answer, @Nullable UnitRef unit, boolean discrete,
                                  Palette palette) {
        float[] values = map.values();
        int cells = map.grid() * map.grid();
        if (unit != null) {
            return signed(values, unit.unit() * cells, 0, largest(values, unit.unit() * cells, cells), discrete, palette);
        }
        if (answer.kind() == Answer.Kind.CLASSES) {
            return classes(values, cells, map.units(), discrete, palette);
        }
        return signed(values, 0, answer.middle(), answer.reach(), discrete, palette);
    }

    /** Largest finite size of a unit's values, at least a trifle. */
    static double largest(float[] values, int from, int count) {
        double largest = 1e-6;
        for (int i = from; i < from + count; i++) {
            if (Float.isFinite(values[i])) {
                largest = Math.max(largest, Math.abs(values[i]));
            }
        }
        return largest;
    }

    private static HeatImage.CellColor signed(float[] values, int from, double middle, double reach, boolean discrete,
                                              Palette palette) {
        return index -> {
            double v = (values[from + index] - middle) / reach;
            return palette.diverging(Double.isNaN(v) ? v : STRENGTH * (discrete ? Math.signum(v) : clamp(v)));
        };
    }

    private static HeatImage.CellColor classes(float[] values, int cells, int units, boolean discrete, Palette palette) {
        int[][] shades = new int[units][SHADES + 1];
        for (int k = 0; k < units; k++) {
            Color color = palette.classColor(k, units);
            for (int s = 0; s <= SHADES; s++) {
                double t = STRENGTH * (0.12 + 0.88 * s / SHADES);
                shades[k][s] = Palette.argb(palette.get("value-zero").interpolate(color, t));
            }
        }
        int none = Palette.argb(palette.get("value-nan"));
        return index -> {
            int best = 0;
            float first = Float.NEGATIVE_INFINITY;
            float second = Float.NEGATIVE_INFINITY;
            for (int k = 0; k < units; k++) {
                float v = values[k * cells + index];
                if (Float.isNaN(v)) {
                    return none;
                }
                if (v > first) {
                    second = first;
                    first = v;
                    best = k;
                } else {
                    second = Math.max(second, v);
                }
            }
            double margin = discrete ? 0.8 : Math.max(0, Math.min(1, (double) first - second));
            return shades[best][(int) Math.round((Double.isNaN(margin) ? 1 : margin) * SHADES)];
        };
    }

    private static double clamp(double v) {
        return Math.max(-1, Math.min(1, v));
    }
}
