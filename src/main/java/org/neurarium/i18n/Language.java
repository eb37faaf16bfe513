package org.neurarium.i18n;

import java.util.Locale;
import java.util.Optional;

/** The languages of the interface; equal in rank. */
public enum Language {
    ENGLISH("en"), KOREAN("ko");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<Language> find(String code) {
        return java.util.Arrays.stream(values()).filter(l -> l.code.equals(code)).findFirst();
    }

    /** Korean on a Korean system, else English. */
    public static Language ofSystem() {
        return Locale.getDefault().getLanguage().equals("ko") ? KOREAN : ENGLISH;
    }
}
