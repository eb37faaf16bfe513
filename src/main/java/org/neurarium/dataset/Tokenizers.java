package org.neurarium.dataset;

import java.util.List;
import java.util.stream.Stream;
import org.neurarium.dataset.text.BytePairs;
import org.neurarium.dataset.text.Splitting;
import org.neurarium.dataset.text.Tokenizer;
import org.neurarium.document.spec.ParamSpec;

/** The setting {@code tokenizer} of text data. */
final class Tokenizers {
    private static final String BYTE_PAIRS = "byte-pairs";
    private static final String NAME = "tokenizer";
    private static final String SIZE = "vocabularySize";

    private Tokenizers() {
    }

    static ParamSpec param(String standard) {
        return ParamSpec.choice(NAME, standard, Stream.concat(Splitting.ids().stream(), Stream.of(BYTE_PAIRS)).toList());
    }

    /** The most tokens a vocabulary has; how many byte pairs are learned. */
    static ParamSpec size(int standard) {
        return ParamSpec.integer(SIZE, standard, 20, 50_000);
    }

    /** Whether texts have to be known before the first can be divided. */
    static boolean learned(CheckedSettings settings) {
        return settings.text(NAME).equals(BYTE_PAIRS);
    }

    /** The chosen tokenizer. Byte pairs are learned from these texts. */
    static Tokenizer of(CheckedSettings settings, List<String> texts) {
        return Splitting.find(settings.text(NAME)).map(Splitting::tokenizer)
                .orElseGet(() -> BytePairs.train(texts, settings.integer(SIZE)));
    }
}
