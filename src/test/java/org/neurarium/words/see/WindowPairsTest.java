package org.neurarium.words.see;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The windows of two published examples, counted by hand. */
class WindowPairsTest {
    private static final List<String> ROAD = List.of("the", "wide", "road", "shimmered", "in", "the", "hot", "sun");
    private static final List<String> LAUNDRY = List.of("개울가", "에서", "속옷", "빨래", "를", "하는", "남녀");

    private static List<String> words(WindowPairs windows, int middle) {
        return windows.around(middle).stream().map(windows.tokens()::get).toList();
    }

    @Test
    void aWindowOfTwo() {
        WindowPairs two = new WindowPairs(ROAD, 2);
        assertEquals(List.of("the", "road", "shimmered"), words(two, 1));
        assertEquals(List.of("wide", "road", "in", "the"), words(two, 3));
        assertEquals(List.of("the", "hot"), words(two, 7));
        assertEquals(26, two.count());
    }

    @Test
    void aWindowOfThree() {
        assertEquals(36, new WindowPairs(ROAD, 3).count());
    }

    /** At 빨래, CBOW has one example, skip-gram four. */
    @Test
    void aKoreanSentence() {
        WindowPairs two = new WindowPairs(LAUNDRY, 2);
        assertEquals(List.of("에서", "속옷", "를", "하는"), words(two, 3));
        assertEquals(4, two.pairs(3).size());
    }

    /** Every two different places at most w apart, in both orders. */
    @Test
    void anySentenceAgreesWithBruteForce() {
        for (int n = 1; n < 12; n++) {
            List<String> tokens = java.util.Collections.nCopies(n, "a");
            for (int w = 1; w < 14; w++) {
                int count = 0;
                for (int i = 0; i < n; i++) {
                    for (int j = 0; j < n; j++) {
                        count += i != j && Math.abs(i - j) <= w ? 1 : 0;
                    }
                }
                assertEquals(count, new WindowPairs(tokens, w).count(), n + " words, window " + w);
            }
        }
    }
}
