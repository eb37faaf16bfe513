package org.neurarium.words.learn;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurarium.dataset.text.Jamo;
import org.neurarium.words.ask.Neighbours;
import org.neurarium.words.corpus.MadeCorpus;
import org.neurarium.words.vectors.WordVectors;

/**
 * fastText finds the word that was meant by a typing error: a letter doubled, left out,
 * exchanged with its neighbour or taken for another; in Hangul a jamo taken for another.
 */
class TypoTest {
    /** Letters of a word at least: of a shorter one, an error in the middle leaves hardly a piece as it was. */
    private static final int LEAST = 8;
    private static final char INITIALS = 0x1100;
    private static final char VOWELS = 0x1161;
    private static final char FINALS = 0x11A8;

    @ParameterizedTest
    @CsvSource({"made-en,90", "made-ko,80"})
    void aTypingErrorsNearestWordIsTheWordMeant(String id, int least) throws Exception {
        WordVectors vectors;
        try (WordTraining training = WordTraining.open(MadeCorpus.find(id).orElseThrow(),
                WordSettings.of(WordMethod.FASTTEXT).withDim(50).withEpochs(2).withPieces(new Pieces(2, 6, 100_000, true)), s -> { })) {
            training.start();
            training.await();
            vectors = training.snapshot();
        }
        Neighbours neighbours = new Neighbours(vectors);
        Random random = new Random(12);
        List<String> words = vectors.words().stream().filter(w -> Jamo.decompose(w).length() >= LEAST).toList();
        int found = 0;
        int asked = 0;
        while (asked < 100) {
            String word = words.get(random.nextInt(words.size()));
            String typed = typo(word, random);
            if (vectors.id(typed) >= 0) {
                continue;
            }
            asked++;
            String nearest = neighbours.nearest(vectors.vector(typed).orElseThrow(), 1, Neighbours.Measure.COSINE, Set.of()).get(0).word();
            found += nearest.equals(word) ? 1 : 0;
        }
        assertTrue(found >= least, found + " of 100");
    }

    private static String typo(String word, Random random) {
        StringBuilder letters = new StringBuilder(Jamo.decompose(word));
        int at = 1 + random.nextInt(letters.length() - 2);
        char c = letters.charAt(at);
        if (c >= INITIALS) {
            // A neighbouring key: another letter of the same kind, so that the syllable stays one.
            int first = c >= FINALS ? FINALS : c >= VOWELS ? VOWELS : INITIALS;
            int kinds = c >= FINALS ? 27 : c >= VOWELS ? 21 : 19;
            letters.setCharAt(at, (char) (first + (c - first + 1 + random.nextInt(kinds - 1)) % kinds));
            return Jamo.compose(letters.toString());
        }
        switch (random.nextInt(4)) {
            case 0 -> letters.insert(at, c);
            case 1 -> letters.deleteCharAt(at);
            case 2 -> letters.setCharAt(at, (char) ('a' + random.nextInt(26)));
            default -> {
                letters.setCharAt(at, letters.charAt(at + 1));
                letters.setCharAt(at + 1, c);
            }
        }
        return letters.toString();
    }
}
