package org.neurarium.ui.viz.glass;

import org.neurarium.ui.common.plot.Ticks;

/** Numbers as they stand in equations: three figures, a true minus sign, subscripts. */
final class Numerals {
    private Numerals() {
    }

    static String of(double value) {
        return Ticks.figure(value, 3);
    }

    /** With the sign that joins it to what stands before. */
    static String signed(double value, boolean first) {
        return sign(value, first) + of(Math.abs(value));
    }

    static String sign(double value, boolean first) {
        return value < 0 ? first ? "−" : " − " : first ? "" : " + ";
    }

    static String bracketed(double value) {
        return value < 0 ? "(" + of(value) + ")" : of(value);
    }

    static String subscript(int number) {
        StringBuilder out = new StringBuilder();
        Integer.toString(number).chars().forEach(c -> out.append((char) ('₀' + c - '0')));
        return out.toString();
    }
}
