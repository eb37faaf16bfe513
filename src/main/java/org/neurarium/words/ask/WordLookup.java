package org.neurarium.words.ask;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.neurarium.dataset.text.Tokenizer;
import org.neurarium.document.spec.InputFault;
import org.neurarium.document.spec.Nearest;
import org.neurarium.words.vectors.WordVectors;

/** Finds what a person typed in a table: as it stands, in lower case, or made from its pieces. */
public final class WordLookup {
    private static final int SUGGESTED_FROM = 50_000;

    private WordLookup() {
    }

    /** @param id the word's place, −1 if its vector was made from pieces */
    public record Found(int id, String word, float[] vector) {
    }

    /** Words of the table that are written like a word, nearest first; of the frequent ones, as a whole table takes too long. */
    public static List<String> alike(WordVectors vectors, String typed, int count) {
        return Nearest.several(Tokenizer.composed(typed.strip()), frequent(vectors), count);
    }

    private static List<String> frequent(WordVectors vectors) {
        return vectors.words().subList(0, Math.min(SUGGESTED_FROM, vectors.size()));
    }

    /** @throws InputFault if there is no such word, with one written alike where there is one */
    public static Found find(WordVectors vectors, String typed) throws InputFault {
        String word = Tokenizer.composed(typed.strip());
        for (String form : List.of(word, word.toLowerCase(Locale.ROOT))) {
            int id = vectors.id(form);
            if (id >= 0) {
                return new Found(id, form, vectors.vector(id));
            }
        }
        Optional<float[]> made = vectors.vector(word);
        if (made.isPresent()) {
            return new Found(-1, word, made.get());
        }
        Optional<String> alike = Nearest.of(word, frequent(vectors));
        if (alike.isPresent()) {
            throw new InputFault("words.fault.unknown-near", word, alike.get());
        }
        throw new InputFault("words.fault.unknown", word, vectors.size());
    }
}
