package org.neurarium.ui.common;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where a line of text may not break: around a sign between numbers, as in 3 × 3 or D = 3. */
public final class Unbroken {
    private static final Pattern SIGN = Pattern.compile("(?<=\\d|²|³|\\b[A-Za-z](?= =)) ([×·=]) (?=−?\\d)");
    /** Characters that fit into the narrowest column; a longer run of them is broken somewhere in any case. */
    private static final int MOST = 30;

    private Unbroken() {
    }

    /** The text with spaces there that do not break; a long chain may break in front of what it comes to, or a number would be torn. */
    public static String signs(String text) {
        String glued = SIGN.matcher(text).replaceAll("\u00A0$1\u00A0");
        return Arrays.stream(glued.split(" ", -1)).map(run -> run.length() > MOST ? run.replace("\u00A0=\u00A0", " =\u00A0") : run)
                .collect(Collectors.joining(" "));
    }
}
