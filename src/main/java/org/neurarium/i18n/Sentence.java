package org.neurarium.i18n;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts arguments into a sentence, with Korean particles chosen by the sound before them. */
final class Sentence {
    private static final Pattern SLOT = Pattern.compile("\\{(\\d)(?::([^/}]+)/([^}]+))?}");
    /** Final sounds of the digits 0–9 as read in Korean: 영 일 이 삼 사 오 육 칠 팔 구; 'ㄹ' after 일, 칠, 팔. */
    private static final String DIGIT_FINALS = "cl-c--cll-";
    private static final int RIEUL = 8;
    private static final String VOWELS = "aeiou";

    private Sentence() {
    }

    static String fill(String sentence, List<Object> arguments) {
        if (sentence.indexOf('{') < 0) {
            return sentence;
        }
        Matcher slot = SLOT.matcher(sentence);
        StringBuilder out = new StringBuilder();
        while (slot.find()) {
            int index = slot.group(1).charAt(0) - '0';
            String text = index < arguments.size() ? String.valueOf(arguments.get(index)) : slot.group();
            String particle = slot.group(2) == null ? "" : particle(text, slot.group(2), slot.group(3));
            slot.appendReplacement(out, Matcher.quoteReplacement(text + particle));
        }
        return slot.appendTail(out).toString();
    }

    static String particle(String text, String afterConsonant, String afterVowel) {
        char sound = lastSound(text);
        boolean vowel = sound == '-' || sound == 'l' && afterConsonant.startsWith("으");
        return vowel ? afterVowel : afterConsonant;
    }

    /** '-' open syllable, 'l' final ㄹ, 'c' another final consonant. Signs are silent, but % is read 퍼센트. */
    private static char lastSound(String text) {
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (c >= '가' && c <= '힣') {
                int last = (c - '가') % 28;
                return last == 0 ? '-' : last == RIEUL ? 'l' : 'c';
            }
            if (c >= '0' && c <= '9') {
                return DIGIT_FINALS.charAt(c - '0');
            }
            if (c == '%') {
                return '-';
            }
            if (Character.isLetter(c)) {
                return latinSound(c, i > 0 ? text.charAt(i - 1) : ' ');
            }
        }
        return '-';
    }

    /**
     * How a Latin word ends when said in Korean. Capitals and single letters go by the letter's name (엘 엠 엔 아르);
     * in words, l, m and n close the syllable, so do -ng, -ck and b, k, p, t after a vowel (드롭아웃, but 테스트); r is silent.
     */
    private static char latinSound(char last, char before) {
        if (Character.isUpperCase(last) || !Character.isLetter(before)) {
            char name = Character.toLowerCase(last);
            return name == 'l' || name == 'r' ? 'l' : name == 'm' || name == 'n' ? 'c' : '-';
        }
        return switch (last) {
            case 'l' -> 'l';
            case 'm', 'n' -> 'c';
            case 'g' -> before == 'n' ? 'c' : '-';
            case 'k' -> before == 'c' || VOWELS.indexOf(before) >= 0 ? 'c' : '-';
            case 'b', 'p', 't' -> VOWELS.indexOf(before) >= 0 ? 'c' : '-';
            default -> '-';
        };
    }
}
