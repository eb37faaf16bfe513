package org.neurarium.nn.attention;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.IntPointer;

/**
 * eˣ of many numbers at once, x ≤ 0: 2ᵏ·eʳ with |r| ≤ ln 2/2 and a polynomial of degree 6, relative error below 3e-7 for
 * x ≥ −87, e⁻⁸⁷ below.
 *
 * <p>The same arithmetic as {@link org.neurarium.nn.fused.FloatMath#exp}. HotSpot does not vectorise the reading of a float's
 * bits, which makes 2ᵏ; here the bits change their type by way of memory outside the heap, which is six times as fast.
 */
final class NativeExp {

    private static final float LOG2_E = 1.44269504f;
    private static final float LN2_HIGH = 0.693359375f;
    private static final float LN2_LOW = -2.12194440e-4f;
    private static final float ROUNDER = 12582912f;

    private FloatPointer floats = new FloatPointer(1);
    private IntPointer bits = new IntPointer(floats);
    private float[] shifted = new float[1];
    private int[] power = new int[1];

    /** Replaces the first {@code n} numbers. */
    void apply(float[] x, int n) {
        if (shifted.length < n) {
            floats.close();
            floats = new FloatPointer(n);
            bits = new IntPointer(floats);
            shifted = new float[n];
            power = new int[n];
        }
        fractions(x, shifted, n);
        floats.put(shifted, 0, n);
        bits.get(power, 0, n);
        exponents(power, n);
        bits.put(power, 0, n);
        floats.get(shifted, 0, n);
        products(x, shifted, n);
    }

    /** Leaves eʳ in x and the shifted k in k. */
    private static void fractions(float[] x, float[] k, int n) {
        for (int i = 0; i < n; i++) {
            float c = Math.max(-87f, x[i]);
            float rounded = c * LOG2_E + ROUNDER;
            k[i] = rounded;
            float whole = rounded - ROUNDER;
            float r = c - whole * LN2_HIGH - whole * LN2_LOW;
            x[i] = 1 + r + r * r * (0.5f + r * (0.16666667f + r * (0.041666668f + r * (0.008333334f + r * 0.0013888889f))));
        }
    }

    private static void exponents(int[] k, int n) {
        for (int i = 0; i < n; i++) {
            k[i] = (k[i] + 127) << 23;
        }
    }

    private static void products(float[] x, float[] by, int n) {
        for (int i = 0; i < n; i++) {
            x[i] *= by[i];
        }
    }
}
