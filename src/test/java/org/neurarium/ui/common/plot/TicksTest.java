package org.neurarium.ui.common.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {
    @Test
    void ticksAreRoundAndInside() {
        assertEquals(List.of(-1.0, -0.5, 0.0, 0.5, 1.0), Ticks.of(-1.1, 1.1, 5));
        assertEquals(List.of(0.0, 50.0, 100.0), Ticks.of(0, 120, 3));
        assertEquals(List.of(), Ticks.of(1, 1, 5));
        assertEquals(List.of(), Ticks.of(Double.NaN, 1, 5));
        assertEquals(List.of(), Ticks.of(0, Double.POSITIVE_INFINITY, 5));
    }

    @ParameterizedTest
    @CsvSource({"0.3812,0.381", "0.03812,0.0381", "0.00812,0.00812", "0.000213,2.13e−4", "0,0.000", "12.345,12.3",
        "12345,12345", "2.5e8,2.50e8", "-0.5,−0.500", "NaN,NaN", "Infinity,∞", "-Infinity,−∞"})
    void figuresKeepThreeSignificantDigits(double value, String text) {
        assertEquals(text, Ticks.figure(value, 3));
    }

    @ParameterizedTest
    @CsvSource({"0.5,0.5", "-1,−1", "100,100", "0.1,0.1", "1e7,1e7", "3e-5,3e−5"})
    void tickTextsHaveNoNeedlessDigits(double value, String text) {
        assertEquals(text, Ticks.text(value));
    }

    @ParameterizedTest
    @CsvSource({"0.824,82.4 %", "1,100 %", "0.9994,99.9 %", "0,0.0 %", "-0.05,−5.0 %", "NaN,–"})
    void percent(double share, String text) {
        assertEquals(text, Ticks.percent(share));
    }

    @Test
    void aShareReadsTheSameKeptAsFloatOrAsDouble() {
        for (int right = 0; right <= 800; right++) {
            assertEquals(Ticks.percent(right / 800.0), Ticks.percent((float) (right / 800.0)));
        }
        assertEquals("76.3 %", Ticks.percent((float) (610 / 800.0)), "half of a tenth upwards");
    }
}
