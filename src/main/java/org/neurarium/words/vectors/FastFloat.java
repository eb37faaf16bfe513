package org.neurarium.words.vectors;

import java.nio.charset.StandardCharsets;

/**
 * Reads decimal numbers from bytes. Up to 15 digits and powers of ten up to 22 are exact in double arithmetic (Clinger
 * 1990); whatever is longer is left to Java.
 */
final class FastFloat {
    private static final double[] TENS = new double[23];
    private static final int MOST_DIGITS = 15;

    static {
        TENS[0] = 1;
        for (int i = 1; i < TENS.length; i++) {
            TENS[i] = TENS[i - 1] * 10;
        }
    }

    private FastFloat() {
    }

    /** The number between two places, NaN if it is none. */
    static float parse(byte[] text, int from, int to) {
        int i = from;
        boolean minus = i < to && text[i] == '-';
        i += i < to && (text[i] == '-' || text[i] == '+') ? 1 : 0;
        long digits = 0;
        int count = 0;
        int point = -1;
        for (; i < to; i++) {
            int c = text[i] - '0';
            if (c >= 0 && c <= 9) {
                digits = digits * 10 + c;
                count += digits > 0 ? 1 : 0;
                point += point >= 0 ? 1 : 0;
            } else if (text[i] == '.' && point < 0) {
                point = 0;
            } else {
                break;
            }
            if (count > MOST_DIGITS) {
                return slow(text, from, to);
            }
        }
        if (i == from || i < to || point > 22 || text[i - 1] == '-' || text[i - 1] == '+' || text[i - 1] == '.') {
            return slow(text, from, to);
        }
        double value = point > 0 ? digits / TENS[point] : digits;
        return (float) (minus ? -value : value);
    }

    private static float slow(byte[] text, int from, int to) {
        try {
            return Float.parseFloat(new String(text, from, to - from, StandardCharsets.US_ASCII));
        } catch (NumberFormatException e) {
            return Float.NaN;
        }
    }
}
