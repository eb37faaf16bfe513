package org.neurarium.dataset.text;

/** Kinds of characters. */
final class Letters {
    private Letters() {
    }

    /** White space, no-break spaces and zero-width ones among it. */
    static boolean blank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xFEFF || c == 0x200B;
    }

    /** A letter, a digit or a mark that belongs to one. */
    static boolean wordly(int c) {
        if (Character.isLetterOrDigit(c)) {
            return true;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK || c == '_';
    }

    /** A whole Hangul syllable. */
    static boolean syllable(int c) {
        return c >= '가' && c <= '힣';
    }
}
