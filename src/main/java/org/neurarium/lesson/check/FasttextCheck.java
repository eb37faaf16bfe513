package org.neurarium.lesson.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;
import org.neurarium.words.ask.Neighbours;
import org.neurarium.words.learn.Pieces;
import org.neurarium.words.learn.WordMethod;
import org.neurarium.words.learn.WordSettings;
import org.neurarium.words.vectors.WordVectors;

/**
 * The published pieces of 시나브로 (Bojanowski and others 2017's runs of three between marks), and typing errors, never
 * seen in the text, whose nearest word is the one that was meant.
 */
public final class FasttextCheck implements DemoCheck {
    private static final Map<String, Map<String, String>> TYPOS = Map.of(
            "made-en", Map.of("kingdm", "kingdom", "grandfahter", "grandfather", "princesss", "princess"),
            "made-ko", Map.of("할아버자", "할아버지", "할머늬", "할머니", "거느린디", "거느린다"));

    @Override
    public CheckReport run(List<Project> steps) throws InputFault {
        Figures figures = new Figures();
        List<String> pieces = new Pieces(3, 3, 100, false).of("시나브로");
        figures.add("시나브로", pieces.toString(), pieces.equals(List.of("<시나", "시나브", "나브로", "브로>")));
        for (String corpus : List.of("made-en", "made-ko")) {
            WordVectors vectors = LearntWords.of(corpus, WordSettings.of(WordMethod.FASTTEXT).withDim(30).withEpochs(2));
            Neighbours neighbours = new Neighbours(vectors);
            TYPOS.get(corpus).forEach((typed, meant) -> {
                String nearest = neighbours.nearest(vectors.vector(typed).orElseThrow(), 1, Neighbours.Measure.COSINE, Set.of()).get(0).word();
                figures.add(typed, nearest, nearest.equals(meant) && vectors.id(typed) < 0);
            });
        }
        return figures.report();
    }
}
