package org.neurarium.ui.lab.stage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.neurarium.ui.common.plot.Ticks;

/** Numbers as they stand in written arithmetic: short where they are round, four decimals where they are not. */
public final class Numerals {
    /** Sums of round numbers miss 0 by less. */
    private static final double ROUNDING = 1e-12;

    private Numerals() {
    }

    /** "3", "−0.25", "0.3679", "1.2e−5". */
    public static String of(double value) {
        double size = Math.abs(value);
        if (!Double.isFinite(value) || size >= 1e5 || size != 0 && size < 1e-3) {
            return Ticks.figure(value, 3);
        }
        return plain(value, size >= 100 ? 2 : 4);
    }

    /** The same with at most {@code decimals} of them, for cells. */
    public static String brief(double value, int decimals) {
        double size = Math.abs(value);
        if (size < ROUNDING) {
            return "0";
        }
        if (!Double.isFinite(value) || size >= 1e4 || size != 0 && size < 0.5 * Math.pow(10, -decimals)) {
            return Double.isFinite(value) && size < 1 ? "≈0" : Ticks.figure(value, 2);
        }
        return plain(value, decimals);
    }

    /** The same for sums of round numbers, which may miss 0 by a rounding error. */
    public static String sum(double value) {
        return of(Math.abs(value) < ROUNDING ? 0 : value);
    }

    /** In brackets where it is negative. */
    public static String bracketed(double value) {
        return value < 0 ? "(" + of(value) + ")" : of(value);
    }

    /** With the sign that joins it to what stands before. */
    public static String joined(double value) {
        return (value < 0 ? " − " : " + ") + of(Math.abs(value));
    }

    public static String subscript(int number) {
        StringBuilder out = new StringBuilder();
        Integer.toString(number).chars().forEach(c -> out.append(c == '-' ? '₋' : (char) ('₀' + c - '0')));
        return out.toString();
    }

    private static String plain(double value, int decimals) {
        BigDecimal full = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
        boolean exact = Math.abs(full.doubleValue() - value) <= 1e-9 * Math.max(1, Math.abs(value));
        BigDecimal round = exact ? full.stripTrailingZeros() : full; // "1.00" says that 0.996 was rounded
        return (round.signum() == 0 ? "0" : round.toPlainString()).replace('-', '−');
    }
}
