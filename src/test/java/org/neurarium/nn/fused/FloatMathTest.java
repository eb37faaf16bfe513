package org.neurarium.nn.fused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** The stated error bounds, measured against double precision. */
class FloatMathTest {

    private interface FloatFunction {
        float of(float x);
    }

    private static double worst(FloatFunction fast, DoubleUnaryOperator exact, double from, double to) {
        double worst = 0;
        int steps = 2_000_000;
        for (int i = 0; i <= steps; i++) {
            float x = (float) (from + (to - from) * i / steps);
            double truth = exact.applyAsDouble(x);
            if (truth != 0) {
                worst = Math.max(worst, Math.abs(fast.of(x) / truth - 1));
            }
        }
        return worst;
    }

    @Test
    void relativeErrorsAreWithinOneInAMillion() {
        assertTrue(worst(FloatMath::tanh, Math::tanh, -12, 12) < 4e-7);
        assertTrue(worst(FloatMath::tanh, Math::tanh, -1e-3, 1e-3) < 4e-7);
        assertTrue(worst(FloatMath::exp, Math::exp, -87, 88) < 3e-7);
        assertTrue(worst(FloatMath::sigmoid, x -> 1 / (1 + Math.exp(-x)), -87, 87) < 6e-7);
        assertTrue(worst(FloatMath::expm1, Math::expm1, -30, 0) < 1e-6);
        assertTrue(worst(FloatMath::expm1, Math::expm1, -1e-2, 0) < 1e-6);
    }

    @Test
    void endsAreTame() {
        assertEquals(1, FloatMath.tanh(1e30f), 4e-7);
        assertEquals(-1, FloatMath.tanh(Float.NEGATIVE_INFINITY), 4e-7);
        assertTrue(FloatMath.tanh(20) <= 1 && FloatMath.tanh(7.9f) <= 1);
        assertEquals(0, FloatMath.exp(-1000), 1e-37);
        assertTrue(Float.isFinite(FloatMath.exp(1000)));
        assertTrue(Float.isNaN(FloatMath.tanh(Float.NaN)));
        assertTrue(Float.isNaN(FloatMath.exp(Float.NaN)), "divergence stays visible");
    }
}
