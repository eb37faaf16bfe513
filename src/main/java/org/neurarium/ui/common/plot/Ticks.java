package org.neurarium.ui.common.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Round places on an axis, and numbers as people read them. */
public final class Ticks {
    private Ticks() {
    }

    /** Multiples of 1, 2 or 5 × 10ⁿ within [low, high], about {@code wanted} of them; none for a range without length. */
    public static List<Double> of(double low, double high, int wanted) {
        List<Double> ticks = new ArrayList<>();
        if (!(high > low) || !Double.isFinite(high - low)) {
            return ticks;
        }
        double step = step((high - low) / Math.max(1, wanted));
        double first = Math.ceil(low / step - 1e-9);
        for (int i = 0; i < 100 && (first + i) * step <= high + step * 1e-9; i++) {
            ticks.add(rounded((first + i) * step));
        }
        return ticks;
    }

    /** The smallest of 1, 2, 5 × 10ⁿ that is not below {@code rough}. */
    public static double step(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double share = rough / power;
        return rounded(power * (share <= 1.0001 ? 1 : share <= 2.0001 ? 2 : share <= 5.0001 ? 5 : 10));
    }

    /** A tick's text: no more digits than it needs, a true minus sign. */
    public static String text(double value) {
        if (!Double.isFinite(value)) {
            return figure(value, 3);
        }
        double size = Math.abs(value);
        if (size != 0 && (size >= 1e6 || size < 1e-4)) {
            return minus(String.format(Locale.ROOT, "%.0e", value).replaceAll("e([+-])0*(\\d)", "e$1$2").replace("e+", "e"));
        }
        return minus(new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros().toPlainString());
    }

    /** A measured value with that many significant digits, trailing zeros kept so that it does not jump. */
    public static String figure(double value, int digits) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        double size = Math.abs(value);
        if (size != 0 && (size >= 1e6 || size < 1e-3)) {
            return minus(String.format(Locale.ROOT, "%." + (digits - 1) + "e", value)
                    .replaceAll("e([+-])0*(\\d)", "e$1$2").replace("e+", "e"));
        }
        int before = size == 0 ? 0 : (int) Math.floor(Math.log10(size)) + 1; // negative for 0.0…
        int decimals = Math.max(0, digits - before);
        return minus(new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString());
    }

    /** A whole number with a comma every three digits. */
    public static String whole(long value) {
        return minus(String.format(Locale.ROOT, "%,d", value));
    }

    /** A share in percent, with one decimal below 100. */
    public static String percent(double share) {
        if (!Double.isFinite(share)) {
            return "–";
        }
        BigDecimal said = new BigDecimal(Float.toString((float) share)); // 610 of 800 reads the same from a curve, kept as float, and from a double
        return minus(said.movePointRight(2).setScale(share >= 0.9995 ? 0 : 1, RoundingMode.HALF_UP).toPlainString() + " %");
    }

    private static double rounded(double value) {
        return value == 0 ? 0 : new BigDecimal(value).round(new MathContext(12)).doubleValue();
    }

    private static String minus(String text) {
        return text.replace('-', '−');
    }
}
