package org.neurarium.dataset.text;

import java.util.ArrayList;
import java.util.List;

/** What stands between white space, as it is: in Korean the eojeol, a word with its particles. */
final class WhitespaceTokenizer implements Tokenizer {
    @Override
    public List<String> tokens(String text) {
        String composed = Tokenizer.composed(text);
        List<String> tokens = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= composed.length(); i++) {
            boolean inside = i < composed.length() && !Letters.blank(composed.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                tokens.add(composed.substring(start, i));
                start = -1;
            }
        }
        return tokens;
    }

    @Override
    public String text(List<String> tokens) {
        return String.join(" ", tokens);
    }
}
