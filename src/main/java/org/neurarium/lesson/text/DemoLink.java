package org.neurarium.lesson.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A link in a demo's text, which does something instead of leading away: {@code set:PATH=VALUE}, {@code do:play},
 * {@code view:gates}, {@code select:h1}, {@code lab:3}, {@code demo:rnn-cell}.
 *
 * @param target what comes after the colon
 */
public record DemoLink(Kind kind, String target) {
    private static final Pattern IN_TEXT = Pattern.compile("]\\(<?([a-z]+:[^)>\\s]*)>?\\)");

    /** What a link does. */
    public enum Kind {
        /** Changes a field of the project, as {@code --set} does. */
        SET,
        /** {@code play}, {@code step}, {@code epoch}, {@code reset}. */
        DO,
        /** Shows a view. */
        VIEW,
        /** Selects a layer. */
        SELECT,
        /** Goes to a step of the lab. */
        LAB,
        /** Opens another demo. */
        DEMO
    }

    /** What can stand after {@code do:}. */
    public static final List<String> ACTIONS = List.of("play", "step", "epoch", "reset");

    /** Reads a destination; empty if it is none of these. */
    public static Optional<DemoLink> of(String destination) {
        int colon = destination.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        String scheme = destination.substring(0, colon);
        String target = destination.substring(colon + 1);
        for (Kind kind : Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(scheme) && fits(kind, target)) {
                return Optional.of(new DemoLink(kind, target));
            }
        }
        return Optional.empty();
    }

    /** The destinations in a text, in order, of this kind or not. */
    public static List<String> in(String markdown) {
        List<String> found = new ArrayList<>();
        Matcher link = IN_TEXT.matcher(markdown);
        while (link.find()) {
            found.add(link.group(1));
        }
        return found;
    }

    /** What a {@code set:} link changes. */
    public String path() {
        return target.substring(0, target.indexOf('='));
    }

    /** What a {@code set:} link changes it to. */
    public String value() {
        return target.substring(target.indexOf('=') + 1);
    }

    private static boolean fits(Kind kind, String target) {
        return switch (kind) {
            case SET -> target.indexOf('=') > 0;
            case DO -> ACTIONS.contains(target);
            case LAB -> target.matches("\\d{1,6}");
            default -> !target.isBlank();
        };
    }
}
