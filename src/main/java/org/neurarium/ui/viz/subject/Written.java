package org.neurarium.ui.viz.subject;

import java.util.List;
import java.util.stream.Collectors;
import org.neurarium.ui.common.plot.Ticks;

/** Tokens and numbers as one would type them. */
final class Written {
    private Written() {
    }

    /** Tokens with spaces between them, none where all tokens are single characters. Signs such as {@code <start>} are left out. */
    static String text(List<String> tokens, List<String> vocabulary) {
        boolean characters = vocabulary.stream().filter(t -> !isSign(t)).allMatch(t -> t.codePointCount(0, t.length()) <= 1);
        return tokens.stream().filter(t -> !isSign(t)).collect(Collectors.joining(characters ? "" : " "));
    }

    static String numbers(float[] values) {
        StringBuilder text = new StringBuilder();
        for (float value : values) {
            text.append(text.isEmpty() ? "" : ", ").append(Ticks.text(value).replace('−', '-'));
        }
        return text.toString();
    }

    private static boolean isSign(String token) {
        return token.length() > 2 && token.startsWith("<") && token.endsWith(">");
    }
}
