package org.neurarium.ui.common;

import java.util.Locale;
import java.util.Optional;

/** The looks a person can choose from. */
public enum ThemeChoice {
    LIGHT, DARK, CONTRAST, CONTRAST_DARK;

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether its surfaces are dark. */
    public boolean isDark() {
        return this == DARK || this == CONTRAST_DARK;
    }

    /** The look of the same kind that is read from the back of a lit room. */
    public ThemeChoice strong() {
        return isDark() ? CONTRAST_DARK : CONTRAST;
    }

    /** Style class of the scene's root under this theme; {@code tokens.css} hangs the colours on it. */
    String styleClass() {
        return "theme-" + id();
    }

    public static Optional<ThemeChoice> find(String id) {
        return java.util.Arrays.stream(values()).filter(t -> t.id().equals(id)).findFirst();
    }
}
