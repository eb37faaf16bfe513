package org.neurarium.words.learn;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurarium.dataset.text.Keystrokes;
import org.neurarium.dataset.text.TwoSetKeyboard;
import org.neurarium.words.ask.Neighbours;
import org.neurarium.words.corpus.MadeCorpus;
import org.neurarium.words.vectors.WordVectors;

/**
 * fastText finds the word that was meant by a typing error: at any place of the word, one key too many, one left out, one
 * taken for any other, or two exchanged. What Hangul keys write is up to the keyboard: 거느린다 may become 거느리낟.
 */
class TypoTest {
    /** Keys of a word at least: of a shorter one, an error in the middle leaves hardly a piece as it was. */
    private static final int LEAST = 8;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    @ParameterizedTest
    @CsvSource({"made-en,90", "made-ko,90"})
    void aTypingErrorsNearestWordIsTheWordMeant(String id, int least) throws Exception {
        WordVectors vectors;
        try (WordTraining training = WordTraining.open(MadeCorpus.find(id).orElseThrow(),
                WordSettings.of(WordMethod.FASTTEXT).withDim(50), s -> { })) {
            training.start();
            training.await();
            vectors = training.snapshot();
        }
        Neighbours neighbours = new Neighbours(vectors);
        Random random = new Random(12);
        List<String> words = vectors.words().stream().filter(w -> Keystrokes.of(w).length() >= LEAST).toList();
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
        String keys = Keystrokes.of(word);
        boolean hangul = !keys.equals(word);
        String all = hangul ? TwoSetKeyboard.KEYS : LETTERS;
        StringBuilder typed = new StringBuilder(keys);
        int at = random.nextInt(keys.length() - 1);
        char any = all.charAt(random.nextInt(all.length()));
        switch (random.nextInt(4)) {
            case 0 -> typed.insert(random.nextInt(keys.length() + 1), any);
            case 1 -> typed.deleteCharAt(random.nextInt(keys.length()));
            case 2 -> typed.setCharAt(random.nextInt(keys.length()), any);
            default -> typed.replace(at, at + 2, "" + keys.charAt(at + 1) + keys.charAt(at));
        }
        return hangul ? TwoSetKeyboard.type(typed.toString()) : typed.toString();
    }
}
