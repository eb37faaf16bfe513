package org.neurarium.dataset.table;

import java.util.Locale;
import java.util.Set;

/** What the text of one cell means. */
final class Cell {
    private static final Set<String> MISSING = Set.of("", "?", "na", "n/a", "nan", "null", "-");
    private static final Set<String> INFINITE = Set.of("inf", "+inf", "-inf", "infinity", "+infinity", "-infinity");
    private static final int LONGEST_NUMBER = 60;
    private static final int GROUP = 3;

    private Cell() {
    }

    static boolean isMissing(String text) {
        return text.length() <= 4 && MISSING.contains(text.toLowerCase(Locale.ROOT));
    }

    static boolean isNumber(String text, boolean decimalComma) {
        return !Double.isNaN(number(text, decimalComma));
    }

    /**
     * The number written there, or NaN if none is: digits with an optional sign, decimal mark, exponent, and thousands
     * marks (the other of comma and dot, in groups of three). Words for infinity, and numbers too large for a 32-bit
     * float, give an infinity.
     */
    static double number(String text, boolean decimalComma) {
        if (text.isEmpty() || text.length() > LONGEST_NUMBER) {
            return Double.NaN;
        }
        char first = text.charAt(0);
        if (first > '9' || first < '+') {
            return INFINITE.contains(text.toLowerCase(Locale.ROOT)) ? Double.POSITIVE_INFINITY : Double.NaN;
        }
        String plain = plain(text, decimalComma);
        if (plain.isEmpty()) {
            return INFINITE.contains(text.toLowerCase(Locale.ROOT)) ? Double.POSITIVE_INFINITY : Double.NaN;
        }
        try {
            double value = Double.parseDouble(plain);
            return Float.isInfinite((float) value) ? Double.POSITIVE_INFINITY : value;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** The number with a decimal dot and without thousands marks, or empty where a character or group is out of place. */
    private static String plain(String text, boolean decimalComma) {
        char mark = decimalComma ? ',' : '.';
        char thousands = decimalComma ? '.' : ',';
        StringBuilder out = new StringBuilder(text.length());
        int digits = 0;
        boolean grouped = false;
        boolean whole = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
                out.append(c);
            } else if (c == thousands && whole) {
                if (grouped ? digits != GROUP : digits < 1 || digits > GROUP) {
                    return "";
                }
                grouped = true;
                digits = 0;
            } else if (c == mark || c == 'e' || c == 'E') {
                if (whole && grouped && digits != GROUP) {
                    return "";
                }
                whole = false;
                out.append(c == mark ? '.' : 'e');
            } else if ((c == '-' || c == '+') && (i == 0 || out.charAt(out.length() - 1) == 'e')) {
                out.append(c);
            } else {
                return "";
            }
        }
        return whole && grouped && digits != GROUP ? "" : out.toString();
    }

    /** A class's or category's name: numbers that are whole are written as such, so that "1" and "1.0" are one class. */
    static String category(String text, boolean decimalComma) {
        double value = number(text, decimalComma);
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? String.valueOf((long) value) : text;
    }

    /** Short enough for a sentence, and without line breaks. */
    static String brief(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        return line.length() > 40 ? line.substring(0, 40) + "…" : line;
    }
}
