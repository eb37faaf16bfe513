package org.neurarium.dataset.corpus;

import static org.neurarium.dataset.corpus.SentimentGrammar.any;

import java.util.List;
import java.util.function.IntUnaryOperator;

/** Korean sentences of praise and blame. Particles follow the final consonant of their noun. */
public final class KoreanSentiment implements SentimentGrammar {
    private static final List<String> WHEN = List.of("어제 ", "주말에 ", "친구와 함께 ", "오랜만에 ", "지난달에 ", "우연히 ", "생일에 ",
            "휴가 때 ");
    private static final List<String> DEGREES = List.of("", "정말 ", "무척 ", "꽤 ", "상당히 ", "참 ", "매우 ");
    private static final List<String> DENIALS = List.of("", "그다지 ", "별로 ", "전혀 ", "결코 ");
    private static final List<String> SEEN = List.of("막상 ", "다시 ", "알고 ", "직접 ", "이제 ");
    private static final List<List<String>> TIMES = List.of(List.of("처음에는", "나중에는"), List.of("예전에는", "이번에는"),
            List.of("작년에는", "올해는"), List.of("첫날에는", "마지막 날에는"), List.of("옛날에는", "최근에는"));
    private static final List<String> OTHERS = List.of("친구", "동생", "누나", "형", "언니", "오빠", "동료", "짝꿍", "이웃", "사촌");
    private static final List<String> TURNS = List.of("그러나", "하지만", "그런데");

    @Override
    public String sentence(boolean positive, IntUnaryOperator dice) {
        Draw draw = new Draw(any(KoreanTopics.ALL, dice), positive, dice);
        int kind = dice.applyAsInt(20);
        return switch (kind) {
            case 0, 1, 2 -> draw.plain();
            case 3, 4 -> draw.denied();
            case 5, 6 -> draw.deniedTwice();
            case 7, 8 -> draw.persons();
            case 9, 10, 11 -> draw.times();
            case 12, 13 -> draw.notButThis();
            case 14, 15 -> draw.thoughtBefore();
            case 16 -> draw.compared();
            case 17 -> draw.hearsay();
            default -> draw.aspects();
        };
    }

    /** One sentence in the making: words of the feeling it shall have, and of the other. */
    private static final class Draw {
        private final KoreanTopics topics;
        private final boolean positive;
        private final IntUnaryOperator dice;
        private final String noun;
        private final String thing;
        private final KoreanWord meant;
        private final KoreanWord other;

        Draw(KoreanTopics topics, boolean positive, IntUnaryOperator dice) {
            this.topics = topics;
            this.positive = positive;
            this.dice = dice;
            noun = any(topics.nouns(), dice);
            thing = dice.applyAsInt(3) == 0 ? "그 " + noun : any(WHEN, dice) + topics.done() + " " + noun;
            meant = any(topics.words(positive), dice);
            other = any(topics.words(!positive), dice);
        }

        String plain() {
            return dice.applyAsInt(2) == 0 ? KoreanWord.topic(thing) + " " + degree() + meant.past() + "다."
                    : KoreanWord.topic(thing) + " " + KoreanWord.subject(any(topics.aspects(), dice)) + " " + degree()
                            + meant.past() + "다.";
        }

        String denied() {
            return KoreanWord.topic(thing) + " " + any(DENIALS, dice) + other.stem() + "지 않았다.";
        }

        String deniedTwice() {
            return KoreanWord.topic(thing) + " " + meant.stem()
                    + (dice.applyAsInt(2) == 0 ? "지 않았다고 말할 수 없다." : "지 않은 점이 하나도 없었다.");
        }

        String persons() {
            String they = any(OTHERS, dice) + "에게는 ";
            return KoreanWord.topic(thing) + " " + joined(they, "나에게는 ");
        }

        String times() {
            List<String> pair = any(TIMES, dice);
            return KoreanWord.topic(thing) + " " + joined(pair.get(0) + " ", pair.get(1) + " ");
        }

        /** What counts comes second or first. */
        private String joined(String aside, String counts) {
            return dice.applyAsInt(2) == 0 ? aside + degree() + other.past() + "지만 " + counts + degree() + meant.past() + "다."
                    : counts + degree() + meant.past() + "지만 " + aside + degree() + other.past() + "다.";
        }

        String notButThis() {
            return KoreanWord.topic(thing) + " " + other.adnominal() + " 것이 아니라 " + meant.adnominal() + " "
                    + KoreanWord.was(noun) + ".";
        }

        String thoughtBefore() {
            return other.adnominal() + " " + noun + "인 줄 알았는데 " + any(SEEN, dice) + "보니 " + meant.adnominal() + " "
                    + KoreanWord.was(noun) + ".";
        }

        String compared() {
            boolean praise = dice.applyAsInt(2) == 0;
            String by = any(List.of("", "훨씬 ", "조금 ", "더 "), dice) + any(topics.words(praise), dice).past() + "다.";
            String last = any(List.of("지난번", "옛날", "다른", "유명한", "친구가 고른"), dice) + " ";
            String when = any(WHEN, dice) + topics.done() + " ";
            return praise == positive ? when + KoreanWord.subject(noun) + " " + last + noun + "보다 " + by
                    : last + KoreanWord.subject(noun) + " " + when + noun + "보다 " + by;
        }

        String hearsay() {
            return other.adnominal() + " " + KoreanWord.called(noun) + " " + any(List.of("말이", "평이", "소문이", "기사가"), dice)
                    + " 많았지만 " + any(List.of("나에게는 ", "우리에게는 ", "내가 보기에는 "), dice) + degree() + meant.adnominal()
                    + " " + KoreanWord.was(noun) + ".";
        }

        String aspects() {
            int first = dice.applyAsInt(topics.aspects().size());
            int second = (first + 1 + dice.applyAsInt(topics.aspects().size() - 1)) % topics.aspects().size();
            return KoreanWord.topic(thing) + " " + KoreanWord.subject(topics.aspects().get(first)) + " " + degree()
                    + other.past() + "다. " + any(TURNS, dice) + " " + KoreanWord.subject(topics.aspects().get(second)) + " "
                    + degree() + meant.past() + "다.";
        }

        private String degree() {
            return any(DEGREES, dice);
        }
    }
}
