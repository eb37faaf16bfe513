package org.neurarium.dataset.text;

/**
 * Hangul as the keys of the two-set keyboard (KS X 5002) that type it: 왕 is ㅇㅗㅏㅇ, 닭 is ㄷㅏㄹㄱ. Initial and final
 * consonants are the same keys, so that an error of one key stays one, even where it moves the borders of the syllables:
 * 먹어 typed as 머거 lacks one key.
 */
public final class Keystrokes {
    /** Letters made of two keys, each with its keys. */
    private static final String COMPOUND = "ㄳㄱㅅㄵㄴㅈㄶㄴㅎㄺㄹㄱㄻㄹㅁㄼㄹㅂㄽㄹㅅㄾㄹㅌㄿㄹㅍㅀㄹㅎㅄㅂㅅㅘㅗㅏㅙㅗㅐㅚㅗㅣㅝㅜㅓㅞㅜㅔㅟㅜㅣㅢㅡㅣ";
    private static final int ENTRY = 3;

    private Keystrokes() {
    }

    /** The keys of a text, one character each; what is not Hangul stays as it is. */
    public static String of(String text) {
        String letters = Jamo.decompose(text);
        StringBuilder keys = new StringBuilder(letters.length() + 4);
        for (int i = 0; i < letters.length(); i++) {
            String letter = Jamo.shown(letters.substring(i, i + 1));
            int at = 0;
            while (at < COMPOUND.length() && COMPOUND.charAt(at) != letter.charAt(0)) {
                at += ENTRY;
            }
            keys.append(at < COMPOUND.length() ? COMPOUND.substring(at + 1, at + ENTRY) : letter);
        }
        return keys.toString();
    }
}
