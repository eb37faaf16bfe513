package org.neurarium.document.io;

import java.math.BigDecimal;

/** Numbers as people write them: {@code 0.03}, {@code 200}, {@code 1e-9}; read back they are the same double. */
public final class NumberText {
    private NumberText() {
    }

    /** Whole numbers without a point. */
    public static String of(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        return ofFraction(value);
    }

    /** Always with a point or an exponent, so that it is read as a fraction again: {@code 0.0}. */
    public static String ofFraction(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("JSON has no number " + value);
        }
        String java = Double.toString(value);
        int e = java.indexOf('E');
        if (e < 0) {
            return java;
        }
        int exponent = Integer.parseInt(java.substring(e + 1));
        if (exponent >= -6 && exponent < 0) {
            return new BigDecimal(java).stripTrailingZeros().toPlainString();
        }
        if (exponent > 0 && exponent < 15) {
            String plain = new BigDecimal(java).stripTrailingZeros().toPlainString();
            return plain.indexOf('.') < 0 ? plain + ".0" : plain;
        }
        String digits = java.substring(0, e);
        return (digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits) + "e" + exponent;
    }
}
