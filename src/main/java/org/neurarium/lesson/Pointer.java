package org.neurarium.lesson;

import java.util.Locale;
import java.util.Optional;

/** What a step points at: {@code node:<layer>}, {@code view:<id>} or {@code control:<id>}. */
public record Pointer(Kind kind, String id) {
    /** What it is. */
    public enum Kind { NODE, VIEW, CONTROL }

    static Optional<Pointer> of(String written) {
        for (Kind kind : Kind.values()) {
            String prefix = kind.name().toLowerCase(Locale.ROOT) + ":";
            if (written.startsWith(prefix) && written.length() > prefix.length()) {
                return Optional.of(new Pointer(kind, written.substring(prefix.length())));
            }
        }
        return Optional.empty();
    }

    /** As it is written in a demo. */
    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + id;
    }
}
