package org.neurarium.ui.common;

import java.util.regex.Pattern;

/** Where a line of text may not break: around a sign between numbers, as in 3 × 3 or D = 3. */
public final class Unbroken {
    private static final Pattern SIGN = Pattern.compile("(?<=\\d|²|³|\\b[A-Za-z](?= =)) ([×·=]) (?=−?\\d)");

    private Unbroken() {
    }

    /** The text with spaces there that do not break. */
    public static String signs(String text) {
        return SIGN.matcher(text).replaceAll("\u00A0$1\u00A0");
    }
}
