package org.neurarium.nn.fused;

/**
 * Single-precision functions that HotSpot compiles to straight arithmetic, with a stated error; the test measures it.
 *
 * <p>{@link Math#tanh} and {@link Math#exp} are calls and do not vectorise.
 */
public final class FloatMath {

    /** From here on tanh is 1 in single precision. */
    private static final float TANH_END = 7.9f;

    private static final float LOG2_E = 1.44269504f;
    /** ln 2 in two parts, the first exact in few bits, so that k·ln 2 loses nothing. */
    private static final float LN2_HIGH = 0.693359375f;
    private static final float LN2_LOW = -2.12194440e-4f;
    /** Adding 1.5·2²³ rounds to an integer, left in the low bits. */
    private static final float ROUNDER = 12582912f;

    private FloatMath() {
    }

    /**
     * tanh x = x·P(x²)/Q(x²) on |x| ≤ 7.9, P and Q of degree 4, fitted for the least largest relative error (6e-9 before
     * rounding); relative error below 4e-7, never beyond ±1.
     */
    public static float tanh(float x) {
        float c = Math.max(-TANH_END, Math.min(TANH_END, x));
        float s = c * c;
        float p = (((1.542794225e-8f * s + 2.202322588e-5f) * s + 3.578990955e-3f) * s + 1.345061970e-1f) * s + 9.999999944e-1f;
        float q = (((8.598768472e-7f * s + 3.423648735e-4f) * s + 2.619223396e-2f) * s + 4.678394770e-1f) * s + 1;
        return c * p / q;
    }

    /** eˣ = 2ᵏ·eʳ with |r| ≤ ln 2/2 and a polynomial of degree 6; relative error below 3e-7 for −87 ≤ x ≤ 88. */
    public static float exp(float x) {
        float c = Math.max(-87.3f, Math.min(88.3f, x));
        float shifted = c * LOG2_E + ROUNDER;
        float k = shifted - ROUNDER;
        float r = c - k * LN2_HIGH - k * LN2_LOW;
        float e = 1 + r + r * r * (0.5f + r * (0.16666667f + r * (0.041666668f + r * (0.008333334f + r * 0.0013888889f))));
        return e * Float.intBitsToFloat((Float.floatToRawIntBits(shifted) + 127) << 23);
    }

    /** 1/(1 + e⁻ˣ); relative error below 6e-7 for x ≥ −87. */
    public static float sigmoid(float x) {
        return 1 / (1 + exp(-x));
    }

    /** eˣ − 1 for x ≤ 0, exact near 0 by its series; relative error below 1e-6. */
    public static float expm1(float x) {
        if (x > -0.35f) {
            return x * (1 + x * (0.5f + x * (0.16666667f + x * (0.041666668f + x * (0.008333334f + x * 0.0013888889f)))));
        }
        return exp(x) - 1;
    }

    /** ln(1 + eˣ), by the double-precision functions: no fast path pays here. */
    public static float softplus(float x) {
        return (float) (Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))));
    }
}
