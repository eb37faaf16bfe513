package org.neurarium.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurarium.document.spec.ParamSpec;

final class TypedTest {
    private static final ParamSpec UNITS = ParamSpec.integer("units", 4, 1, 100);
    private static final ParamSpec RATE = ParamSpec.logNumber("learningRate", 0.03, 0, 1000);

    @Test
    void numbersWithinTheRangeAreTaken() {
        assertEquals(12L, Typed.read(UNITS, " 12 ", false).value());
        assertEquals(0.003, Typed.read(RATE, "3e-3", false).value());
        assertEquals(0.5, Typed.read(RATE, "0,5", false).value());
        assertEquals(List.of(28L, 28L, 1L), Typed.read(ParamSpec.shape("shape"), "28x28×1", true).value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "4.5", "four", "", "NaN", "99999999999999999999"})
    void whatIsNoNumberOfUnitsIsRefusedInASentence(String text) {
        Typed typed = Typed.read(UNITS, text, false);
        assertNull(typed.value());
        assertNotNull(typed.refusal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0×3", "a", "3×", "-1"})
    void whatIsNoShapeIsRefused(String text) {
        Typed typed = Typed.read(ParamSpec.shape("shape"), text, true);
        assertTrue(typed.refusal() != null || typed.value() instanceof List<?> sizes && sizes.equals(List.of(3L)));
    }

    @Test
    void anEmptyOptionalFieldLeavesTheSettingOut() {
        Typed typed = Typed.read(ParamSpec.logNumber("l1", 0, 0, 10).optional(), "", true);
        assertNull(typed.value());
        assertNull(typed.refusal());
    }

    @ParameterizedTest
    @CsvSource({"0.03, 0.03", "1e-5, 1e-5", "0.000123, 0.000123", "5, 5", "0.1, 0.1", "12345678, 1.23e+7", "2.5e-6, 2.5e-6"})
    void numbersAreWrittenShort(double value, String text) {
        assertEquals(text, Typed.number(value));
    }

    @Test
    void aLogarithmicSliderHasZeroAtItsEndAndEvenDecades() {
        SliderScale scale = SliderScale.of(RATE);
        assertEquals(0, scale.value(0));
        double decade = scale.position(0.1) - scale.position(0.01);
        assertEquals(decade, scale.position(0.01) - scale.position(0.001), 1e-9);
        for (double rate : new double[] {0.0001, 0.003, 0.03, 0.5, 2}) {
            assertEquals(rate, scale.value(scale.position(rate)), rate * 0.05, "two significant figures");
        }
    }
}
