package org.neurarium.dataset.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Words in lower case and every other sign on its own: "Don't stop, Ann!" is don't · stop · , · ann · !. An apostrophe
 * or hyphen between letters belongs to the word. With {@code syllables}, each Hangul syllable is a token of its own.
 */
final class WordTokenizer implements Tokenizer {
    private static final String JOINING = "'’-";
    private static final String CLOSING = ".,;:!?)]}%…";
    private static final String OPENING = "([{";

    private final boolean syllables;

    WordTokenizer(boolean syllables) {
        this.syllables = syllables;
    }

    @Override
    public List<String> tokens(String text) {
        String lower = Tokenizer.composed(text).toLowerCase(Locale.ROOT);
        List<String> tokens = new ArrayList<>();
        int i = 0;
        while (i < lower.length()) {
            int c = lower.codePointAt(i);
            int end = i + Character.charCount(c);
            if (!Letters.blank(c)) {
                end = Letters.wordly(c) && !alone(c) ? wordEnd(lower, end) : end;
                tokens.add(lower.substring(i, end));
            }
            i = end;
        }
        return tokens;
    }

    @Override
    public String text(List<String> tokens) {
        StringBuilder text = new StringBuilder();
        for (String token : tokens) {
            boolean first = text.length() == 0 || OPENING.indexOf(text.charAt(text.length() - 1)) >= 0;
            boolean closes = token.length() == 1 && CLOSING.indexOf(token.charAt(0)) >= 0;
            boolean joined = syllables && text.length() > 0 && Letters.syllable(token.codePointAt(0))
                    && Letters.syllable(text.charAt(text.length() - 1));
            text.append(first || closes || joined ? "" : " ").append(token);
        }
        return text.toString();
    }

    private boolean alone(int c) {
        return syllables && Letters.syllable(c);
    }

    private int wordEnd(String text, int from) {
        int i = from;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            boolean joins = JOINING.indexOf(c) >= 0 && next < text.length() && Character.isLetter(text.codePointAt(next));
            if (!joins && !Letters.wordly(c) || alone(c) || joins && alone(text.codePointAt(next))) {
                return i;
            }
            i = next;
        }
        return i;
    }
}
