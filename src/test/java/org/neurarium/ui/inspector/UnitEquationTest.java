package org.neurarium.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Against sums worked out by hand. */
final class UnitEquationTest {
    private final UnitEquation equation = new UnitEquation(List.of("x₁", "x₂"), new float[] {0.5f, -0.25f},
            new float[] {0.8f, -0.4f}, 0.1, "tanh", Math.tanh(0.6));

    @Test
    void sumOfWeightsTimesInputsAndBias() {
        assertEquals(0.8 * 0.5 + 0.4 * 0.25 + 0.1, equation.sum(), 1e-6);
    }

    @Test
    void isWrittenWithTrueMinusSigns() {
        assertEquals("z = 0.80·x₁ − 0.40·x₂ + 0.10", equation.terms("…"));
        assertEquals("  = 0.80·0.50 − 0.40·(−0.25) + 0.10\n  = 0.60", equation.numbers());
        assertEquals("tanh(z) = 0.54", equation.outcome());
    }

    @Test
    void ofManyTermsTheLargestAreShown() {
        UnitEquation many = new UnitEquation(List.of("a", "b", "c", "d", "e", "f", "g", "h"),
                new float[] {1, 1, 1, 1, 1, 1, 1, 1}, new float[] {0.1f, 5, 5, 5, 5, 5, 5, 0.2f}, Double.NaN, "relu", 30.3);
        assertEquals("z = 5.00·b + 5.00·c + 5.00·d + 5.00·e + 5.00·f + 5.00·g + …", many.terms("…"));
        assertEquals("  = 30.30", many.numbers());
    }
}
