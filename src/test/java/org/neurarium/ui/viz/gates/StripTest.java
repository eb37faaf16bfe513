package org.neurarium.ui.viz.gates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurarium.nn.layer.Glass;
import org.neurarium.ui.common.plot.CellPaint;

class StripTest {
    private static Strip strip(int steps, int units) {
        float[] values = new float[steps * units];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) Math.sin(i * 0.37) * (i % units + 1);
        }
        return Strip.of("cell", new Glass.Inside(new int[] {1, steps, units}, values), steps);
    }

    /** Every value counts once, whatever there is of room: the pixels' means, weighted by what they cover, give the mean. */
    @ParameterizedTest
    @CsvSource({"1,1,300,90", "500,1000,420,90", "7,33,7,10", "3,2,1,1"})
    void pixelsTogetherHoldEveryValueOnce(int steps, int units, int wide, int tall) {
        Strip strip = strip(steps, units);
        int columns = Math.min(steps, wide);
        int rows = Math.min(units, tall);
        double sum = 0;
        for (int c = 0; c < columns; c++) {
            for (int r = 0; r < rows; r++) {
                int cover = ((c + 1) * steps / columns - c * steps / columns) * ((r + 1) * units / rows - r * units / rows);
                sum += UnitImage.mean(strip, columns, c, rows, r) * cover;
            }
        }
        double wanted = 0;
        for (float value : strip.values()) {
            wanted += value;
        }
        assertEquals(wanted, sum, 1e-6 * steps * units);
    }

    @Test
    void withRoomEveryPixelIsOneValue() {
        Strip strip = strip(7, 33);
        assertEquals(strip.value(4, 20), UnitImage.mean(strip, 7, 4, 33, 20), 1e-7);
    }

    @Test
    void coloursEndAtARoundNumberThatNothingExceeds() {
        Strip strip = strip(40, 6);
        double most = 0;
        for (float value : strip.values()) {
            most = Math.max(most, Math.abs(value));
        }
        assertTrue(most <= strip.reachOfUnits());
        assertEquals(10, strip.reachOfUnits());
        assertEquals(1, Strip.of("forget", new Glass.Inside(new int[] {1, 1, 1}, new float[] {0.2f}), 1).reachOfUnits());
    }

    @ParameterizedTest
    @CsvSource({"0.894,.89", "-0.4,−.40", "1.24,1.2", "12.4,12", "-0.001,.00", "0.999,1.0", "NaN,NaN"})
    void numbersInCellsAreShort(double value, String text) {
        assertEquals(text, CellPaint.brief(value));
    }
}
