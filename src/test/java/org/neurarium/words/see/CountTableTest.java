package org.neurarium.words.see;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.neurarium.document.spec.InputFault;
import org.neurarium.words.corpus.Corpus;
import org.neurarium.words.corpus.EncodedText;
import org.neurarium.words.corpus.WordCounts;
import org.neurarium.words.learn.Cooccurrences;

class CountTableTest {
    private static final List<List<String>> LIKE = List.of(List.of("i", "like", "deep", "learning"), List.of("i", "like", "nlp"),
            List.of("i", "enjoy", "flying"));

    /** The published example: "I" and "like" stand side by side twice, all other neighbours once. */
    @Test
    void sevenBySeven() {
        CountTable table = CountTable.of(LIKE, 1);
        assertEquals(List.of("i", "like", "deep", "learning", "nlp", "enjoy", "flying"), table.words());
        assertArrayEquals(new int[][] {
            {0, 2, 0, 0, 0, 1, 0},
            {2, 0, 1, 0, 1, 0, 0},
            {0, 1, 0, 1, 0, 0, 0},
            {0, 0, 1, 0, 0, 0, 0},
            {0, 1, 0, 0, 0, 0, 0},
            {1, 0, 0, 0, 0, 0, 1},
            {0, 0, 0, 0, 0, 1, 0}}, table.counts());
        assertEquals(3, table.total("i"));
        assertEquals(4, table.total("like"));
        assertEquals(0, table.total("unseen"));
    }

    /** P(k | a) and P(k | b) as quotients of counts. */
    @Test
    void ratiosAreQuotientsOfCounts() {
        CountTable table = CountTable.of(LIKE, 1);
        ProbabilityRatio like = new ProbabilityRatio("i", table.count("like", "i"), table.count("enjoy", "i"), table.total("like"), table.total("enjoy"));
        assertEquals(2.0 / 4, like.givenA());
        assertEquals(1.0 / 2, like.givenB());
        assertEquals(1, like.ratio());
        ProbabilityRatio only = new ProbabilityRatio("deep", 1, 0, 4, 2);
        assertEquals(Double.POSITIVE_INFINITY, only.ratio());
        assertTrue(Double.isNaN(new ProbabilityRatio("x", 0, 0, 4, 2).ratio()));
    }

    /** GloVe's own counting of whole texts gives the same numbers. */
    @Test
    void agreesWithTheCountsThatGloveTrainsOn() throws Exception {
        Random random = new Random(3);
        List<List<String>> sentences = IntStream.range(0, 20).mapToObj(s -> IntStream.range(0, 4 + random.nextInt(8))
                .mapToObj(t -> "w" + random.nextInt(6)).toList()).toList();
        Corpus corpus = new Corpus() {
            @Override
            public String name() {
                return "made";
            }

            @Override
            public void read(Reader reader) throws InputFault {
                for (List<String> sentence : sentences) {
                    reader.passage(sentence, 1);
                }
            }
        };
        WordCounts words = WordCounts.of(corpus, 1, share -> { });
        for (int window = 1; window <= 5; window++) {
            CountTable table = CountTable.of(sentences, window);
            try (EncodedText text = EncodedText.of(corpus, words, share -> { })) {
                Cooccurrences counts = Cooccurrences.of(text, window, false);
                for (String a : table.words()) {
                    for (String b : table.words()) {
                        assertEquals(counts.count(words.id(a), words.id(b)), table.count(a, b), a + " " + b + " " + window);
                    }
                }
            }
        }
    }
}
