package org.neurarium.train.probe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SpreadTest {
    /** Of 0 … 100, shuffled, the percentiles are the numbers themselves; mean 50, variance (101² − 1)/12 = 850. */
    @Test
    void percentilesOfAHundredAndOneNumbers() {
        float[] values = new float[101];
        for (int i = 0; i < 101; i++) {
            values[i] = i * 37 % 101;
        }
        Spread spread = Spread.of(values);
        assertArrayEquals(new float[] {1, 10, 25, 50, 75, 90, 99}, spread.percentiles(), 1e-4f);
        assertEquals(50, spread.mean(), 1e-4);
        assertEquals(Math.sqrt(850), spread.deviation(), 1e-4);
    }

    /** Between neighbours it is interpolated: of 0 and 1, the 25th percentile is 0.25. */
    @Test
    void betweenTwoNumbers() {
        assertArrayEquals(new float[] {0.01f, 0.1f, 0.25f, 0.5f, 0.75f, 0.9f, 0.99f}, Spread.of(new float[] {1, 0}).percentiles(), 1e-6f);
    }

    @Test
    void whatIsNoNumberIsCountedAndLeftOut() {
        Spread spread = Spread.of(new float[] {Float.NaN, 4, Float.POSITIVE_INFINITY, 4});
        assertEquals(2, spread.notFinite());
        assertEquals(4, spread.mean());
        assertEquals(0, spread.deviation());
        assertTrue(Float.isNaN(Spread.of(new float[0]).percentiles()[3]));
    }
}
