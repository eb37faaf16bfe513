package org.neurarium.dataset.text;

import java.text.Normalizer;
import java.util.List;

/** Divides text into tokens. Every tokenizer works on the composed form (Unicode NFC) of what it is given. */
public interface Tokenizer {
    /** The tokens in their order; empty for a text without any. */
    List<String> tokens(String text);

    /**
     * Text that reads like these tokens. Exact (equal to the NFC form of what was divided) for characters, jamo and
     * byte pairs; the others put blanks where they are usual.
     */
    String text(List<String> tokens);

    /** The composed form, in which a Hangul syllable is one character however it was typed. */
    static String composed(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
