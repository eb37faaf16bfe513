package org.neurarium.words.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.neurarium.document.spec.InputFault;
import org.neurarium.words.algebra.SymmetricEigen;
import org.neurarium.words.corpus.Corpus;
import org.neurarium.words.corpus.EncodedText;
import org.neurarium.words.corpus.WordCounts;

/** Windows, counts and pieces against hand-counted cases and slow arithmetic. */
class CountsTest {
    /** The seven words of the well-known example, window 1. */
    @Test
    void coOccurrencesOfThreeSentences() throws Exception {
        Corpus corpus = corpus("I like deep learning", "I like NLP", "I enjoy flying");
        WordCounts words = WordCounts.of(corpus, 1, s -> { });
        Cooccurrences counts = Cooccurrences.of(EncodedText.of(corpus, words, s -> { }), 1, false);
        Map<String, Float> expected = Map.of("I like", 2f, "I enjoy", 1f, "like deep", 1f, "like NLP", 1f,
                "deep learning", 1f, "enjoy flying", 1f);
        for (String a : words.words()) {
            for (String b : words.words()) {
                float wanted = expected.getOrDefault(a + " " + b, expected.getOrDefault(b + " " + a, 0f));
                assertEquals(wanted, counts.count(words.id(a), words.id(b)), a + " " + b);
            }
        }
    }

    @Test
    void coOccurrencesOfALongTextEqualASlowCount() throws Exception {
        Random random = new Random(3);
        String[] lines = new String[40];
        for (int i = 0; i < lines.length; i++) {
            StringBuilder line = new StringBuilder();
            for (int j = 0; j < 1 + random.nextInt(60); j++) {
                line.append(' ').append((char) ('a' + random.nextInt(9)));
            }
            lines[i] = line.toString().strip();
        }
        Corpus corpus = corpus(lines);
        WordCounts words = WordCounts.of(corpus, 1, s -> { });
        Cooccurrences counts = Cooccurrences.of(EncodedText.of(corpus, words, s -> { }), 4, true);
        Map<Long, Double> slow = new HashMap<>();
        for (String line : lines) {
            String[] t = line.split(" ");
            for (int i = 0; i < t.length; i++) {
                for (int j = Math.max(0, i - 4); j <= Math.min(t.length - 1, i + 4); j++) {
                    if (j != i) {
                        slow.merge(words.id(t[i]) * 100L + words.id(t[j]), 1.0 / Math.abs(i - j), Double::sum);
                    }
                }
            }
        }
        for (int a = 0; a < words.size(); a++) {
            for (int b = 0; b < words.size(); b++) {
                assertEquals(slow.getOrDefault(a * 100L + b, 0.0), counts.count(a, b), 1e-3);
            }
        }
    }

    @Test
    void piecesOfAWord() {
        assertEquals(List.of("<시나", "시나브", "나브로", "브로>"), new Pieces(3, 3, 100, false).of("시나브로"));
        assertEquals(List.of("<wh", "whe", "her", "ere", "re>"), new Pieces(3, 3, 100, false).of("where"));
        assertEquals(List.of("<시나", "시나>", "<ㅅ", "<ㅅㅣ", "<ㅅㅣㄴ", "<ㅅㅣㄴㅏ", "ㅅㅣ", "ㅅㅣㄴ", "ㅅㅣㄴㅏ", "ㅅㅣㄴㅏ>",
                "ㅣㄴ", "ㅣㄴㅏ", "ㅣㄴㅏ>", "ㄴㅏ", "ㄴㅏ>", "ㅏ>"), new Pieces(3, 3, 100, true).of("시나"));
    }

    /** FNV-1a of the published test vectors. */
    @Test
    void piecesAreHashedAsPublished() {
        Pieces pieces = new Pieces(3, 6, Integer.MAX_VALUE, false);
        assertEquals(Integer.remainderUnsigned(0xe40c292c, Integer.MAX_VALUE), pieces.row("a"));
        assertEquals(Integer.remainderUnsigned(0xbf9cf968, Integer.MAX_VALUE), pieces.row("foobar"));
    }

    @Test
    void noiseFollowsThePowerOfTheCounts() {
        long[] counts = {1_000, 100, 16, 1};
        NoiseWords noise = new NoiseWords(counts);
        int[] drawn = new int[4];
        Dice dice = new Dice(9);
        int n = 2_000_000;
        for (int i = 0; i < n; i++) {
            drawn[noise.draw(dice)]++;
        }
        double sum = Arrays.stream(counts).mapToDouble(c -> Math.pow(c, 0.75)).sum();
        for (int i = 0; i < 4; i++) {
            double p = Math.pow(counts[i], 0.75) / sum;
            assertEquals(p, noise.probability(i), 1e-12);
            assertEquals(p, drawn[i] / (double) n, 4 * Math.sqrt(p * (1 - p) / n));
        }
    }

    @Test
    void frequentWordsAreKeptAsPublished() throws Exception {
        Corpus corpus = corpus("a a a a a a a a b c");
        WordCounts words = WordCounts.of(corpus, 1, s -> { });
        float[] keep = SentenceReader.keep(words, 0.1);
        assertEquals((Math.sqrt(8 / 1.0) + 1) / 8, keep[0], 1e-6);
        assertEquals(1, keep[1]);
    }

    /** LSA's singular values are those of the dense table, by the eigenvalues of M Mᵀ. */
    @Test
    void singularValuesEqualADenseDecomposition() throws Exception {
        Random random = new Random(4);
        String[] lines = new String[60];
        for (int i = 0; i < lines.length; i++) {
            StringBuilder line = new StringBuilder();
            for (int j = 0; j < 12; j++) {
                line.append(" w").append((int) Math.abs(random.nextGaussian() * 12));
            }
            lines[i] = line.toString().strip();
        }
        Corpus corpus = corpus(lines);
        WordCounts words = WordCounts.of(corpus, 2, s -> { });
        EncodedText text = EncodedText.of(corpus, words, s -> { });
        for (WordSettings.Weighting weighting : WordSettings.Weighting.values()) {
            WordSettings settings = WordSettings.of(WordMethod.LSA).withDim(5).withWeighting(weighting);
            Lsa lsa = new Lsa(words, text, settings);
            lsa.work(0, new Run(lsa.total(), 0, () -> { }));
            double[][] m = SparseTable.of(words, text, settings).dense(words.size());
            SymmetricEigen exact = SymmetricEigen.of(product(m));
            for (int k = 0; k < 5; k++) {
                assertEquals(Math.sqrt(exact.values()[k]), lsa.singular()[k], 2e-3 * lsa.singular()[0], weighting + " " + k);
            }
        }
    }

    private static double[][] product(double[][] m) {
        double[][] p = new double[m.length][m.length];
        for (int i = 0; i < m.length; i++) {
            for (int j = 0; j < m.length; j++) {
                for (int c = 0; c < m[i].length; c++) {
                    p[i][j] += m[i][c] * m[j][c];
                }
            }
        }
        return p;
    }

    private static Corpus corpus(String... lines) {
        return new Corpus() {
            @Override
            public String name() {
                return "lines";
            }

            @Override
            public void read(Reader reader) throws InputFault {
                for (String line : lines) {
                    reader.passage(List.of(line.split(" ")), 1);
                }
            }
        };
    }
}
