package org.neurarium.lesson.check;

import java.util.Arrays;
import java.util.List;
import org.neurarium.document.Project;
import org.neurarium.words.see.CountTable;
import org.neurarium.words.see.ProbabilityRatio;

/**
 * The published 7×7 table of "I like deep learning / I like NLP / I enjoy flying" with window 1, and ratios of
 * probabilities as quotients of its counts, for every two words and every probe (Pennington and others 2014, §3).
 */
public final class GloveCheck implements DemoCheck {
    private static final List<List<String>> SENTENCES = List.of(List.of("i", "like", "deep", "learning"), List.of("i", "like", "nlp"),
            List.of("i", "enjoy", "flying"));
    /** Words side by side, each pair once, with how often. */
    private static final String[] NEIGHBOURS = {"i like 2", "like deep 1", "deep learning 1", "like nlp 1", "i enjoy 1", "enjoy flying 1"};

    @Override
    public CheckReport run(List<Project> steps) {
        Figures figures = new Figures();
        CountTable table = CountTable.of(SENTENCES, 1);
        figures.add("words", table.words().size(), table.words().size() == 7);
        boolean same = true;
        for (String a : table.words()) {
            for (String b : table.words()) {
                same &= table.count(a, b) == expected(a, b);
            }
        }
        figures.add("countsArePublished", same, same);
        double furthest = 0;
        int ratios = 0;
        for (String a : table.words()) {
            for (String b : table.words()) {
                for (String k : table.words()) {
                    double shown = new ProbabilityRatio(k, table.count(a, k), table.count(b, k), table.total(a), table.total(b)).ratio();
                    double quotient = (double) expected(a, k) * sum(table, b) / ((double) expected(b, k) * sum(table, a));
                    if (Double.isFinite(quotient)) {
                        furthest = Math.max(furthest, Math.abs(shown - quotient));
                        ratios++;
                    }
                }
            }
        }
        figures.add("ratios", ratios, ratios > 0);
        figures.add("ratiosFromQuotients", furthest, furthest < 1e-12);
        return figures.report();
    }

    private static int sum(CountTable table, String word) {
        return table.words().stream().mapToInt(k -> expected(word, k)).sum();
    }

    private static int expected(String a, String b) {
        return Arrays.stream(NEIGHBOURS).map(n -> n.split(" "))
                .filter(n -> n[0].equals(a) && n[1].equals(b) || n[0].equals(b) && n[1].equals(a))
                .mapToInt(n -> Integer.parseInt(n[2])).sum();
    }
}
