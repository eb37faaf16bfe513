package org.neurarium.dataset.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The ways to divide text that need no training; byte pairs, which do, are {@link BytePairs}. */
public enum Splitting {
    WHITESPACE("whitespace"),
    WORDS("words"),
    MORPHEMES("morphemes"),
    SYLLABLES("syllables"),
    JAMO("jamo"),
    CHARACTERS("characters");

    private final String id;

    Splitting(String id) {
        this.id = id;
    }

    /** Its name in settings. */
    public String id() {
        return id;
    }

    /** A fresh tokenizer; not for several threads at once. */
    public Tokenizer tokenizer() {
        return switch (this) {
            case WHITESPACE -> new WhitespaceTokenizer();
            case WORDS -> new WordTokenizer(false);
            case MORPHEMES -> new MorphemeTokenizer();
            case SYLLABLES -> new WordTokenizer(true);
            case JAMO -> new Jamo();
            case CHARACTERS -> new CharacterTokenizer();
        };
    }

    public static Optional<Splitting> find(String id) {
        return Arrays.stream(values()).filter(s -> s.id.equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(Splitting::id).toList();
    }
}
