package org.neurarium.dataset.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Hangul syllables as letters and back, by the arithmetic of the Unicode Standard (chapter 3.12): syllable
 * S = 0xAC00 + (L · 21 + V) · 28 + T with initial L (0–18), vowel V (0–20) and final T (0 for none, else 1–27). Letters
 * are the conjoining ones (U+1100, U+1161, U+11A7 onwards), which tell an initial ㄴ from a final one, so that
 * composing is exact: 하나 stays 하나 and ㅋㅋ stays ㅋㅋ.
 */
public final class Jamo implements Tokenizer {
    private static final int SYLLABLES = 0xAC00;
    private static final int INITIALS = 0x1100;
    private static final int VOWELS = 0x1161;
    private static final int FINALS = 0x11A7;
    private static final String SHOWN_INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private static final String SHOWN_FINALS = "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

    @Override
    public List<String> tokens(String text) {
        String letters = decompose(text);
        List<String> tokens = new ArrayList<>(letters.length());
        letters.codePoints().forEach(c -> tokens.add(Character.toString(c)));
        return tokens;
    }

    @Override
    public String text(List<String> tokens) {
        return compose(String.join("", tokens));
    }

    /** Each syllable as two or three letters; everything else as it is. */
    public static String decompose(String text) {
        String composed = Tokenizer.composed(text);
        StringBuilder letters = new StringBuilder(2 * composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (!Letters.syllable(c)) {
                letters.append(c);
                continue;
            }
            int index = c - SYLLABLES;
            letters.append((char) (INITIALS + index / 588)).append((char) (VOWELS + index / 28 % 21));
            if (index % 28 > 0) {
                letters.append((char) (FINALS + index % 28));
            }
        }
        return letters.toString();
    }

    /** Letters back to syllables; a letter without its neighbours stays alone. */
    public static String compose(String letters) {
        StringBuilder text = new StringBuilder(letters.length());
        int i = 0;
        while (i < letters.length()) {
            int initial = letters.charAt(i) - INITIALS;
            int vowel = i + 1 < letters.length() ? letters.charAt(i + 1) - VOWELS : -1;
            if (initial < 0 || initial > 18 || vowel < 0 || vowel > 20) {
                text.append(letters.charAt(i++));
                continue;
            }
            int last = i + 2 < letters.length() ? letters.charAt(i + 2) - FINALS : 0;
            boolean closed = last > 0 && last < 28;
            text.append((char) (SYLLABLES + (initial * 21 + vowel) * 28 + (closed ? last : 0)));
            i += closed ? 3 : 2;
        }
        return text.toString();
    }

    /** A letter in the form in which it can stand alone on screen: a final or initial ᆫ/ᄂ as ㄴ. Other text unchanged. */
    public static String shown(String token) {
        if (token.length() != 1) {
            return token;
        }
        char c = token.charAt(0);
        if (c >= INITIALS && c < INITIALS + 19) {
            return String.valueOf(SHOWN_INITIALS.charAt(c - INITIALS));
        }
        if (c >= VOWELS && c < VOWELS + 21) {
            return String.valueOf((char) ('ㅏ' + c - VOWELS));
        }
        return c > FINALS && c < FINALS + 28 ? String.valueOf(SHOWN_FINALS.charAt(c - FINALS - 1)) : token;
    }

    /** Whether the last syllable ends in a consonant; false where the text does not end in a syllable. */
    public static boolean closed(String text) {
        return finalOf(text) > 0;
    }

    /** Whether the last syllable ends in ㄹ. */
    public static boolean endsInRieul(String text) {
        return finalOf(text) == 8;
    }

    private static int finalOf(String text) {
        char c = text.isEmpty() ? 0 : text.charAt(text.length() - 1);
        return Letters.syllable(c) ? (c - SYLLABLES) % 28 : 0;
    }
}
