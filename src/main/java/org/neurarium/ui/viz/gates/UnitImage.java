package org.neurarium.ui.viz.gates;

import org.neurarium.ui.common.plot.CellPaint;
import org.neurarium.ui.common.plot.HeatImage;

/** A strip's units over its steps as pixels: never more than there is room for, each the mean of what it covers. */
final class UnitImage {
    private UnitImage() {
    }

    static HeatImage of(Strip strip, CellPaint paint, int mostWide, int mostTall) {
        int columns = Math.min(strip.steps(), mostWide);
        int rows = Math.min(strip.units(), mostTall);
        HeatImage image = new HeatImage(columns, rows);
        image.paint(i -> paint.argb(mean(strip, columns, i % columns, rows, i / columns)));
        return image;
    }

    /** Mean over the steps and units that a pixel covers; every value belongs to exactly one pixel. */
    static double mean(Strip strip, int columns, int column, int rows, int row) {
        int fromStep = (int) ((long) column * strip.steps() / columns);
        int toStep = (int) ((long) (column + 1) * strip.steps() / columns);
        int fromUnit = (int) ((long) row * strip.units() / rows);
        int toUnit = (int) ((long) (row + 1) * strip.units() / rows);
        double sum = 0;
        for (int t = fromStep; t < toStep; t++) {
            for (int u = fromUnit; u < toUnit; u++) {
                sum += strip.value(t, u);
            }
        }
        return sum / ((double) (toStep - fromStep) * (toUnit - fromUnit));
    }
}
