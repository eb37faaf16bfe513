package org.neurarium.dataset.text;

import java.util.ArrayList;
import java.util.List;

/** Every character (Unicode code point), blanks and line breaks among them. */
final class CharacterTokenizer implements Tokenizer {
    @Override
    public List<String> tokens(String text) {
        String composed = Tokenizer.composed(text);
        List<String> tokens = new ArrayList<>(composed.length());
        composed.codePoints().forEach(c -> tokens.add(Character.toString(c)));
        return tokens;
    }

    @Override
    public String text(List<String> tokens) {
        return String.join("", tokens);
    }
}
