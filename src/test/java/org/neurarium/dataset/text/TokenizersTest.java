package org.neurarium.dataset.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TokenizersTest {
    private static final List<String> HARD = List.of("", " ", "하나 둘  셋\n넷\t다섯", "ㅋㅋㅋ 뷁ㅠㅠ", "값을 닭이 앉다 꿇는다", "a\u0301e\u0308 café",
            "𝒳 😀 가\u3000나", "한글\u11AB \u1112\u1161\u11AB \u1161", "'quoted' don't e-mail -x-", "\u200B\uFEFF끝.", "가\uD83D");

    @ParameterizedTest
    @EnumSource(value = Splitting.class, names = {"JAMO", "CHARACTERS"})
    void joinedTokensAreTheComposedText(Splitting splitting) {
        Tokenizer tokenizer = splitting.tokenizer();
        for (String text : hard()) {
            assertEquals(Normalizer.normalize(text, Normalizer.Form.NFC), tokenizer.text(tokenizer.tokens(text)));
        }
    }

    @Test
    void bytePairsGiveTheTextBackAlsoWhereTheyNeverSawIt() {
        Tokenizer pieces = BytePairs.train(List.of("하나 둘 셋 하나 하나 둘", "the cat the cats the dog"), 60);
        for (String text : hard()) {
            assertEquals(Normalizer.normalize(text, Normalizer.Form.NFC), pieces.text(pieces.tokens(text)));
        }
    }

    /** The example of Sennrich et al. (2016), figure 1: low lower newest widest; es, est and lo are learned first. */
    @Test
    void frequentPairsAreJoinedFirst() {
        Map<String, Integer> words = Map.of("low", 5, "lower", 2, "newest", 6, "widest", 3);
        List<PairMerges.Merge> merges = PairMerges.learn(words, 100);
        assertEquals(new PairMerges.Merge("e", "s"), merges.get(0));
        assertEquals(new PairMerges.Merge("es", "t"), merges.get(1));
        assertEquals(new PairMerges.Merge("l", "o"), merges.get(2));
        assertEquals(new PairMerges.Merge("lo", "w"), merges.get(3));
        assertEquals(List.of("low", "est"), bytePairs("low lower newest widest", words).tokens("lowest"));
    }

    /** The incremental counts learn what counting everything anew after each merge learns. */
    @Test
    void mergesEqualThoseOfThePlainAlgorithm() {
        Random random = new Random(5);
        Map<String, Integer> words = new java.util.TreeMap<>();
        for (int i = 0; i < 80; i++) {
            StringBuilder word = new StringBuilder();
            for (int c = random.nextInt(9); c >= 0; c--) {
                word.append((char) ('a' + random.nextInt(3)));
            }
            words.merge(word.toString(), 1 + random.nextInt(20), Integer::sum);
        }
        List<PairMerges.Merge> merges = PairMerges.learn(words, 43);
        assertEquals(40, merges.size());
        Map<List<String>, Integer> split = new java.util.LinkedHashMap<>();
        words.forEach((w, n) -> split.merge(List.of(w.split("")), n, Integer::sum));
        List<List<String>> now = new ArrayList<>(split.keySet());
        List<Integer> counts = new ArrayList<>(split.values());
        for (PairMerges.Merge merge : merges) {
            Map<PairMerges.Merge, Integer> pairs = new java.util.HashMap<>();
            for (int w = 0; w < now.size(); w++) {
                for (int i = 0; i + 1 < now.get(w).size(); i++) {
                    pairs.merge(new PairMerges.Merge(now.get(w).get(i), now.get(w).get(i + 1)), counts.get(w), Integer::sum);
                }
            }
            int most = pairs.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
            assertEquals(most, pairs.get(merge), merge.toString());
            now.replaceAll(pieces -> joined(pieces, merge));
        }
    }

    private static List<String> joined(List<String> pieces, PairMerges.Merge merge) {
        List<String> after = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            boolean here = i + 1 < pieces.size() && pieces.get(i).equals(merge.left()) && pieces.get(i + 1).equals(merge.right());
            after.add(here ? merge.left() + merge.right() : pieces.get(i));
            i += here ? 1 : 0;
        }
        return after;
    }

    private static BytePairs bytePairs(String text, Map<String, Integer> words) {
        List<String> texts = new ArrayList<>();
        for (String word : text.split(" ")) {
            texts.addAll(java.util.Collections.nCopies(words.get(word), word));
        }
        return BytePairs.train(texts, 100);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            WHITESPACE | 이 영화, 재미있다!     | 이 · 영화, · 재미있다!
            WORDS      | 이 영화, 재미있다!     | 이 · 영화 · , · 재미있다 · !
            WORDS      | Don't stop, e-mail Ann. | don't · stop · , · e-mail · ann · .
            WORDS      | 3.5점 ㅋㅋ😀          | 3 · . · 5점 · ㅋㅋ · 😀
            SYLLABLES  | 이 영화 OK 12          | 이 · 영 · 화 · ok · 12
            CHARACTERS | 나 a😀                 | 나 ·   · a · 😀
            MORPHEMES  | 처음에는 지루했지만 결국 재미있었다. | 처음 · 에 · 는 · 지루 · 했 · 지만 · 결국 · 재미있 · 었 · 다 · .
            MORPHEMES  | 나는 학교에서 책을 읽었다. | 나 · 는 · 학교 · 에서 · 책 · 을 · 읽 · 었 · 다 · .
            MORPHEMES  | 배터리가 오래 가지 않았다 | 배터리 · 가 · 오래 · 가 · 지 · 않 · 았 · 다
            """)
    void textIsDividedLikeThis(Splitting splitting, String text, String expected) {
        assertEquals(expected.replace(" ·   · ", " · BLANK · ").strip(),
                String.join(" · ", splitting.tokenizer().tokens(text)).replace(" ·   · ", " · BLANK · "));
    }

    /** Typed on a Mac, Hangul may come as single letters; every tokenizer must see the same text. */
    @ParameterizedTest
    @EnumSource(Splitting.class)
    void decomposedHangulIsTheSameText(Splitting splitting) {
        String text = "지루한 영화였다";
        assertEquals(splitting.tokenizer().tokens(text),
                splitting.tokenizer().tokens(Normalizer.normalize(text, Normalizer.Form.NFD)));
    }

    @ParameterizedTest
    @EnumSource(Splitting.class)
    void emptyAndBlankTextsHaveNoTokensButCharacters(Splitting splitting) {
        assertEquals(List.of(), splitting.tokenizer().tokens(""));
        boolean keepsBlanks = splitting == Splitting.CHARACTERS || splitting == Splitting.JAMO;
        assertEquals(keepsBlanks ? 2 : 0, splitting.tokenizer().tokens(" \n").size());
    }

    @Test
    void allSyllablesAreTakenApartAndPutTogether() {
        StringBuilder all = new StringBuilder();
        for (char c = '가'; c <= '힣'; c++) {
            all.append(c);
        }
        assertEquals(Normalizer.normalize(all, Normalizer.Form.NFD), Jamo.decompose(all.toString()));
        assertEquals(all.toString(), Jamo.compose(Jamo.decompose(all.toString())));
        assertEquals("ㄴ", Jamo.shown("\u1102"));
        assertEquals("ㄴ", Jamo.shown("\u11AB"));
        assertEquals("ㅢ", Jamo.shown("\u1174"));
        assertEquals("ㅎ", Jamo.shown("\u11C2"));
    }

    @Test
    void vocabulariesAreOrderedByCountThenCharacters() {
        Vocabulary vocabulary = Vocabulary.of(Map.of("나", 3, "가", 3, "라", 9, "다", 1, "<unk>", 50), 2, 5, false);
        assertEquals(List.of("<pad>", "<unk>", "라", "가", "나"), vocabulary.tokens());
        assertEquals(1, vocabulary.id("다"));
        assertEquals(3, vocabulary.id("가"));
        assertEquals(List.of("<pad>", "<unk>", "<start>", "<end>", "라"),
                Vocabulary.of(Map.of("나", 3, "라", 9), 1, 5, true).tokens());
    }

    private static List<String> hard() {
        List<String> texts = new ArrayList<>(HARD);
        Random random = new Random(3);
        int[] starts = {0x20, 0x1100, 0x1161, 0x11A7, 0x3131, 0xAC00, 0x300, 0x4E00};
        for (int i = 0; i < 200; i++) {
            StringBuilder text = new StringBuilder();
            for (int c = 0; c < 30; c++) {
                text.append((char) (starts[random.nextInt(starts.length)] + random.nextInt(60)));
            }
            texts.add(text.toString());
        }
        assertTrue(texts.size() > 200);
        return texts;
    }
}
