package org.neurarium.words.corpus;

import org.neurarium.document.spec.InputFault;

/**
 * Cuts a stream of characters into passages. A passage without an end is cut at a blank after {@link #LONGEST}
 * characters, so that a text on one line needs no more memory than any other.
 */
final class PassageCutter {
    /** About a thousand words, the longest sentence of word2vec's program. */
    static final int LONGEST = 8_000;
    private final boolean paragraphs;
    private final StringBuilder passage = new StringBuilder();
    private boolean lineIsBlank = true;

    PassageCutter(boolean paragraphs) {
        this.paragraphs = paragraphs;
    }

    /** Takes one passage; false to end the reading. */
    interface Taker {
        boolean passage(String text) throws InputFault;
    }

    boolean take(char[] some, int n, Taker taker) throws InputFault {
        for (int i = 0; i < n; i++) {
            char c = some[i];
            boolean blank = Character.isWhitespace(c);
            boolean ends = c == '\n' && (!paragraphs || lineIsBlank);
            lineIsBlank = c == '\n' || lineIsBlank && blank;
            if (ends || blank && passage.length() >= LONGEST) {
                if (!end(taker)) {
                    return false;
                }
            } else {
                passage.append(blank ? ' ' : c);
            }
        }
        return true;
    }

    /** Hands over what is left. */
    boolean end(Taker taker) throws InputFault {
        boolean empty = passage.toString().isBlank();
        String text = passage.toString();
        passage.setLength(0);
        return empty || taker.passage(text);
    }
}
