package org.neurarium.dataset.text;

/**
 * Writes what keys of the two-set keyboard would put on the screen, by the rules of an input method: a consonant after a
 * vowel closes the syllable until a vowel takes it for the next one. Written apart from the program's own arithmetic.
 */
public final class TwoSetKeyboard {
    /** Every key of it, shifted ones among them. */
    public static final String KEYS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎㅏㅐㅑㅒㅓㅔㅕㅖㅗㅛㅜㅠㅡㅣ";
    private static final String INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private static final String VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
    private static final String FINALS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";
    private static final String[] JOINED = {"ㄱㅅㄳ", "ㄴㅈㄵ", "ㄴㅎㄶ", "ㄹㄱㄺ", "ㄹㅁㄻ", "ㄹㅂㄼ", "ㄹㅅㄽ", "ㄹㅌㄾ", "ㄹㅍㄿ", "ㄹㅎㅀ", "ㅂㅅㅄ",
        "ㅗㅏㅘ", "ㅗㅐㅙ", "ㅗㅣㅚ", "ㅜㅓㅝ", "ㅜㅔㅞ", "ㅜㅣㅟ", "ㅡㅣㅢ"};
    private static final char NONE = ' ';

    private final StringBuilder screen = new StringBuilder();
    private char initial = NONE;
    private char vowel = NONE;
    private char last = NONE;

    private TwoSetKeyboard() {
    }

    public static String type(String keys) {
        TwoSetKeyboard keyboard = new TwoSetKeyboard();
        for (char key : keys.toCharArray()) {
            if (VOWELS.indexOf(key) >= 0) {
                keyboard.vowel(key);
            } else {
                keyboard.consonant(key);
            }
        }
        keyboard.end();
        return keyboard.screen.toString();
    }

    private void vowel(char key) {
        if (last != NONE) {
            String parts = parts(last);
            char next = parts.charAt(parts.length() - 1);
            last = parts.length() == 2 ? parts.charAt(0) : NONE;
            end();
            initial = next;
            vowel = key;
        } else if (vowel != NONE && joined(vowel, key) == NONE) {
            end();
            vowel = key;
        } else {
            vowel = vowel == NONE ? key : joined(vowel, key);
        }
    }

    private void consonant(char key) {
        boolean open = initial != NONE && vowel != NONE;
        if (open && last == NONE && FINALS.indexOf(key) >= 0) {
            last = key;
        } else if (open && last != NONE && joined(last, key) != NONE) {
            last = joined(last, key);
        } else {
            end();
            initial = key;
        }
    }

    private void end() {
        if (initial != NONE && vowel != NONE) {
            int syllable = (INITIALS.indexOf(initial) * 21 + VOWELS.indexOf(vowel)) * 28 + FINALS.indexOf(last);
            screen.append((char) ('가' + syllable));
        } else {
            screen.append(String.valueOf(initial).strip()).append(String.valueOf(vowel).strip());
        }
        initial = NONE;
        vowel = NONE;
        last = NONE;
    }

    private static char joined(char a, char b) {
        for (String j : JOINED) {
            if (j.charAt(0) == a && j.charAt(1) == b) {
                return j.charAt(2);
            }
        }
        return NONE;
    }

    private static String parts(char letter) {
        for (String j : JOINED) {
            if (j.charAt(2) == letter) {
                return j.substring(0, 2);
            }
        }
        return String.valueOf(letter);
    }
}
