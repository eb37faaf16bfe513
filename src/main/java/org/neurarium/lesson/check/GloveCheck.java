package org.neurarium.lesson.check;

import java.util.Arrays;
import java.util.List;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;
import org.neurarium.words.ask.AnalogyScore;
import org.neurarium.words.corpus.MadeCorpus;
import org.neurarium.words.learn.WordMethod;
import org.neurarium.words.learn.WordSettings;
import org.neurarium.words.see.CountTable;
import org.neurarium.words.see.ProbabilityRatio;

/**
 * The published 7×7 table of "I like deep learning / I like NLP / I enjoy flying" with window 1, ratios of probabilities as
 * quotients of its counts (Pennington and others 2014, §3), and vectors of the built-in text that solve its analogies far
 * above chance.
 */
public final class GloveCheck implements DemoCheck {
    private static final List<List<String>> SENTENCES = List.of(List.of("i", "like", "deep", "learning"), List.of("i", "like", "nlp"),
            List.of("i", "enjoy", "flying"));
    /** Words side by side, each pair once, with how often. */
    private static final String[] NEIGHBOURS = {"i like 2", "like deep 1", "deep learning 1", "like nlp 1", "i enjoy 1", "enjoy flying 1"};

    @Override
    public CheckReport run(List<Project> steps) throws InputFault {
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
        double ratio = new ProbabilityRatio("i", table.count("like", "i"), table.count("enjoy", "i"), table.total("like"), table.total("enjoy")).ratio();
        figures.add("ratio.i", ratio, ratio == (2.0 / 4) / (1.0 / 2));
        AnalogyScore score = AnalogyScore.of(LearntWords.of("made-en", WordSettings.of(WordMethod.GLOVE)),
                MadeCorpus.find("made-en").orElseThrow().questions());
        figures.add("analogies.right", score.accuracy(), score.accuracy() >= 0.5);
        return figures.report();
    }

    private static int expected(String a, String b) {
        return Arrays.stream(NEIGHBOURS).map(n -> n.split(" "))
                .filter(n -> n[0].equals(a) && n[1].equals(b) || n[0].equals(b) && n[1].equals(a))
                .mapToInt(n -> Integer.parseInt(n[2])).sum();
    }
}
