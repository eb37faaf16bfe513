package org.neurarium.ui.words.see;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Sentences that a person typed: a line each, words between blanks, in lower case, without signs around them. */
final class Sentences {
    static final int MOST = 12;
    static final int MOST_WORDS = 40;
    /** Of all sentences together: what a table can still show. */
    private static final int MOST_IN_ALL = 150;

    private Sentences() {
    }

    static List<List<String>> of(String typed) {
        List<List<String>> all = new ArrayList<>();
        int count = 0;
        for (List<String> sentence : typed.lines().map(Sentences::words).filter(s -> !s.isEmpty()).limit(MOST).toList()) {
            count += sentence.size();
            if (count <= MOST_IN_ALL) {
                all.add(sentence);
            }
        }
        return all;
    }

    static List<String> words(String sentence) {
        return Arrays.stream(sentence.toLowerCase(Locale.ROOT).split("\\s+"))
                .map(w -> w.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "")).filter(w -> !w.isEmpty())
                .limit(MOST_WORDS).toList();
    }
}
