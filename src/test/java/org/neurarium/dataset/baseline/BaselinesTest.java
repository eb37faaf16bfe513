package org.neurarium.dataset.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.neurarium.dataset.Examples;
import org.neurarium.dataset.Normalization;
import org.neurarium.dataset.Sequences;
import org.neurarium.dataset.Split;
import org.neurarium.document.spec.Shape;

/** Plain methods against numbers worked out by hand. */
class BaselinesTest {
    private static final List<String> LETTERS = List.of("<pad>", "<unknown>", "a", "b");

    /** Hand-computed: P(good | pos) = (2 + 1)/(3 + 3), P(good | neg) = (1 + 1)/(2 + 3). */
    @Test
    void naiveBayesWeighsWords() {
        NaiveBayes bayes = new NaiveBayes(2);
        bayes.learn(List.of("bad", "good"), 0);
        bayes.learn(List.of("good", "good", "fun"), 1);
        assertEquals(1, bayes.classify(List.of("good")));
        assertEquals(0, bayes.classify(List.of("bad")));
        assertEquals(0, bayes.classify(List.of("bad", "good", "never-seen")));
        assertEquals(1, bayes.classify(List.of("bad", "good", "good", "good", "fun")));
    }

    @Test
    void wittenBellByHand() {
        Trigram model = new Trigram(4);
        model.learn(-1, 2, 3); // a b
        model.learn(2, 3, 2); // a b a
        model.learn(3, 2, 3); // b a b
        // after nothing: 3 tokens of 2 kinds: b twice, a once; below it 1/4
        double b = (2 + 2 * 0.25) / (3 + 2);
        // after a: b twice, one kind
        double ab = (2 + 1 * b) / (2 + 1);
        // after b a: b once, one kind
        double bab = (1 + 1 * ab) / (1 + 1);
        assertEquals(bab, model.probability(3, 2, 3), 1e-12);
        assertEquals(ab, model.probability(2, 2, 3), 1e-12, "a context never seen leaves the shorter one's estimate");
        assertEquals(b, model.probability(-1, -1, 3), 1e-12);
    }

    @Test
    void probabilitiesOfAllTokensAddUpToOne() {
        Trigram model = new Trigram(7);
        java.util.Random random = new java.util.Random(4);
        int[] text = IntStream.generate(() -> random.nextInt(5)).limit(200).toArray();
        for (int t = 0; t + 1 < text.length; t++) {
            model.learn(t == 0 ? -1 : text[t - 1], text[t], text[t + 1]);
        }
        for (int before = -1; before < 7; before++) {
            for (int last = before < 0 ? -1 : 0; last < 7; last++) {
                int x = before;
                int y = last;
                assertEquals(1, IntStream.range(0, 7).mapToDouble(w -> model.probability(x, y, w)).sum(), 1e-12);
            }
        }
    }

    @Test
    void aLanguageModelHasATrigramBesideIt() {
        // a b a b … always: the trigram knows nearly every letter
        float[] features = new float[40];
        int[] answers = new int[40];
        for (int t = 0; t < 40; t++) {
            features[t] = 2 + t % 2;
            answers[t] = 2 + (t + 1) % 2;
        }
        Examples all = Examples.classification(features, Shape.of(4), answers, LETTERS, List.of())
                .with(new Sequences(new int[] {4, 4, 4, 4, 4, 4, 4, 4, 4, 4}, LETTERS, 4, null));
        List<Baseline> found = Baselines.of(split(all, 8));
        assertEquals(List.of("majority", "trigram"), found.stream().map(Baseline::method).toList());
        assertEquals(0.5, found.get(0).accuracy());
        assertTrue(found.get(1).perplexity() > 1 && found.get(1).perplexity() < 1.15, "was " + found.get(1).perplexity());
    }

    @Test
    void textsHaveNaiveBayesBesideThem() {
        float[] features = {2, 2, 3, 3, 2, 0, 3, 0, 2, 3, 3, 3};
        int[] labels = {0, 1, 0, 1, 0, 1};
        Examples all = Examples.classification(features, Shape.of(2), labels, List.of("A", "B"), List.of())
                .with(new Sequences(new int[] {2, 2, 1, 1, 2, 2}, LETTERS, 0, null));
        List<Baseline> found = Baselines.of(split(all, 4));
        // after four texts both classes are equally likely; "a b" is a tie, which goes to the lower class: right
        assertEquals(1.0, found.get(1).accuracy());
        assertEquals(0.5, found.get(0).accuracy());
    }

    @Test
    void tagsHaveTheCommonestTagBesideThem() {
        float[] features = {2, 3, 2, 2, 3, 2, 2, 2};
        int[] tags = {0, 1, 0, 1, 1, 0, 0, -1};
        Examples all = Examples.classification(features, Shape.of(2), tags, List.of("N", "V"), List.of())
                .with(new Sequences(new int[] {2, 2, 2, 2}, LETTERS, 2, null));
        // a: N twice, V once → N; b: V. Held out: b→V right, a→N right, a→N right; the last is not asked
        Baseline tag = Baselines.of(split(all, 2)).get(1);
        assertEquals("commonest-tag", tag.method());
        assertEquals(1.0, tag.accuracy());
    }

    @Test
    void aSeriesHasLastTimeBesideIt() {
        float[] features = {1, 2, 2, 4, 4, 7, 7, 5};
        float[] next = {4, 7, 5, 6};
        Examples all = Examples.regression(features, Shape.of(2, 1), next, List.of("next"), List.of());
        List<Baseline> found = Baselines.of(split(all, 2));
        assertEquals(Math.sqrt(((5 - 5.5) * (5 - 5.5) + (6 - 5.5) * (6 - 5.5)) / 2), found.get(0).rmse(), 1e-6);
        assertEquals(Math.sqrt(((5 - 7) * (5 - 7) + (6 - 5) * (6 - 5)) / 2.0), found.get(1).rmse(), 1e-6);
    }

    private static Split split(Examples all, int train) {
        int count = all.count();
        return new Split(all.select(IntStream.range(0, train).toArray()),
                all.select(IntStream.range(train, count).toArray()), Normalization.NONE);
    }
}
