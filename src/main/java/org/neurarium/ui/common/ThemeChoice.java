package org.neurarium.ui.common;

import java.util.Locale;
import java.util.Optional;

/** The looks a person can choose from. */
public enum ThemeChoice {
    LIGHT, DARK, CONTRAST;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Style class of the scene's root under this theme; {@code tokens.css} hangs the colours on it. */
    String styleClass() {
        return "theme-" + id();
    }

    public static Optional<ThemeChoice> find(String id) {
        return java.util.Arrays.stream(values()).filter(t -> t.id().equals(id)).findFirst();
    }
}
