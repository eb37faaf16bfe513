package org.neurarium.ui.common;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/** Texts as they are searched: composed Hangul, no difference between large and small letters, every word typed must be there. */
public final class SearchText {
    private SearchText() {
    }

    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** Whether every word of {@code typed} stands somewhere in {@code text}. */
    public static boolean matches(String text, String typed) {
        String plain = plain(text);
        return Arrays.stream(plain(typed).strip().split("\\s+")).allMatch(plain::contains);
    }
}
