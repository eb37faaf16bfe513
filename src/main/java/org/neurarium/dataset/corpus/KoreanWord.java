package org.neurarium.dataset.corpus;

import java.util.Arrays;
import java.util.List;
import org.neurarium.dataset.text.Jamo;

/**
 * A Korean adjective in the forms that sentences need: 지루하 (지 않다), 지루했 (다, 지만), 지루한 (영화).
 *
 * @param stem before endings such as 지
 * @param past before endings such as 다
 * @param adnominal before a noun
 */
record KoreanWord(String stem, String past, String adnominal) {
    /** Words with commas between, each as stem/past/adnominal. */
    static List<KoreanWord> list(String words) {
        return Arrays.stream(words.split(",")).map(w -> w.strip().split("/"))
                .map(f -> new KoreanWord(f[0], f[1], f[2])).toList();
    }

    /** 은 or 는 behind a noun. */
    static String topic(String noun) {
        return noun + (Jamo.closed(noun) ? "은" : "는");
    }

    /** 이 or 가. */
    static String subject(String noun) {
        return noun + (Jamo.closed(noun) ? "이" : "가");
    }

    /** 을 or 를. */
    static String object(String noun) {
        return noun + (Jamo.closed(noun) ? "을" : "를");
    }

    /** 이었다 or 였다. */
    static String was(String noun) {
        return noun + (Jamo.closed(noun) ? "이었다" : "였다");
    }

    /** 이라는 or 라는. */
    static String called(String noun) {
        return noun + (Jamo.closed(noun) ? "이라는" : "라는");
    }
}
