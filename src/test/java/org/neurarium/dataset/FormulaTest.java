package org.neurarium.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurarium.document.Settings;
import org.neurarium.document.spec.InputFault;

class FormulaTest {
    /** Values at x = 0.5, by hand. */
    @ParameterizedTest
    @CsvSource({"x,0.5", "2 + 3 * x,3.5", "2-1-x,0.5", "-x^2,-0.25", "2^3^0,2", "8/2/2,2", "(1+x)*(1-x),0.75",
        "abs(-3*x),1.5", "sqrt(x*x),0.5", "sin(pi*x),1", "2*-x,-1", "exp(0)+cos(0)+tanh(0),2", "2^-1,0.5"})
    void isComputedInTheUsualOrder(String text, double expected) {
        DoubleUnaryOperator formula = Formula.parse(text);
        assertNotNull(formula);
        assertEquals(expected, formula.applyAsDouble(0.5), 1e-15);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x x", "2x", "(x", "x)", "sin x", "y", "1..2", "x +", "System.exit(0)", "1e5", "sin()",
        "٣"})
    void anythingElseIsRefused(String text) {
        InputFault fault = assertThrows(InputFault.class,
                () -> DatasetCatalogue.get("expression").load(Settings.of("expression", text)));
        assertEquals("datasets.fault.expression", fault.messageKey());
    }

    @Test
    void bracketsWithoutEndAreRefused() {
        assertNull(Formula.parse("(".repeat(100_000)));
        assertNull(Formula.parse("(".repeat(199)));
    }

    @Test
    void classIsOneAboveTheCurve() throws InputFault {
        Examples examples = DatasetCatalogue.get("expression")
                .load(Settings.of("points", 500, "expression", "x^2 - 0.5"));
        for (int i = 0; i < 500; i++) {
            double above = examples.features()[2 * i + 1] + 0.5 - Math.pow(examples.features()[2 * i], 2);
            // Nearer to the curve than a float's rounding the side is not certain.
            if (Math.abs(above) > 1e-6) {
                assertEquals(above > 0 ? 1 : 0, examples.labels()[i]);
            }
        }
    }
}
