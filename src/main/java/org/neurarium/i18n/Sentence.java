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

    private static String particle(String text, String afterConsonant, String afterVowel) {
        char sound = lastSound(text);
        boolean vowel = sound == '-' || sound == 'l' && afterConsonant.startsWith("으");
        return vowel ? afterVowel : afterConsonant;
    }

    /** '-' open syllable, 'l' final ㄹ, 'c' another final consonant. */
    private static char lastSound(String text) {
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (c >= '가' && c <= '힣') {
                int last = (c - '가') % 28;
                return last == 0 ? '-' : last == RIEUL ? 'l' : 'c';
            }
            if (Character.isDigit(c) && c <= '9') {
                return DIGIT_FINALS.charAt(c - '0');
            }
            if (Character.isLetter(c)) {
                char low = Character.toLowerCase(c);
                return low == 'l' || low == 'r' ? 'l' : "mnbkpt".indexOf(low) >= 0 ? 'c' : '-';
            }
        }
        return '-';
    }
}
