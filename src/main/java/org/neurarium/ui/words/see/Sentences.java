package org.neurarium.ui.words.see;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Sentences that a person typed: a line each, words between blanks, in lower case, without signs around them. */
final class Sentences {
    static final int MOST = 12;
    static final int MOST_WORDS = 40;

    private Sentences() {
    }

    static List<List<String>> of(String typed) {
        return typed.lines().map(Sentences::words).filter(s -> !s.isEmpty()).limit(MOST).toList();
    }

    static List<String> words(String sentence) {
        return Arrays.stream(sentence.toLowerCase(Locale.ROOT).split("\\s+"))
                .map(w -> w.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "")).filter(w -> !w.isEmpty())
                .limit(MOST_WORDS).toList();
    }
}
