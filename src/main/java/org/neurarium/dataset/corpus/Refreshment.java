package org.neurarium.dataset.corpus;

import static org.neurarium.dataset.corpus.SentimentGrammar.any;

import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * What somebody has on a hot or a cold day, to drink or to eat, with a blank for it: the day stands before the blank and what is
 * done with it behind, so that only both sides together tell which of four words is meant. As words with spaces between.
 */
public final class Refreshment {
    /** Stands where the word is missing. */
    public static final String BLANK = "___";

    private static final List<Lexicon.Pair> ANSWERS = Lexicon.Pair.list("냉차를:lemonade, 빙수를:sorbet, 코코아를:cocoa, 국밥을:soup");
    private static final List<List<Lexicon.Pair>> DAYS = List.of(Lexicon.Pair.list("더운:hot, 무더운:sultry, 뜨거운:burning, 찌는:sweltering"),
            Lexicon.Pair.list("추운:cold, 쌀쌀한:chilly, 꽁꽁 언:frozen, 눈 오는:snowy"));
    private static final List<List<Lexicon.Pair>> USES = List.of(Lexicon.Pair.list("마셨다:to drink, 들이켰다:to gulp, 홀짝였다:to sip"),
            Lexicon.Pair.list("먹었다:to eat, 맛보았다:to taste, 떠먹었다:to spoon"));
    private static final List<Lexicon.Pair> HOURS = Lexicon.Pair.list("날에:day, 아침에:morning, 오후에:afternoon, 저녁에:evening, 주말에:weekend");
    private static final List<Lexicon.Pair> COMPANY = Lexicon.Pair.list("혼자:alone, 친구와:with a friend, 동생과:with my brother,"
            + " 이웃과:with the neighbours, 동료와:with a colleague");

    private final boolean cold;
    private final boolean eaten;
    private final Lexicon.Pair day;
    private final Lexicon.Pair hour;
    private final Lexicon.Actor who;
    private final Lexicon.Pair company;
    private final Lexicon.Pair place;
    private final Lexicon.Pair use;

    /** Draws one. */
    public Refreshment(IntUnaryOperator dice) {
        cold = dice.applyAsInt(2) == 1;
        eaten = dice.applyAsInt(2) == 1;
        day = any(DAYS.get(cold ? 1 : 0), dice);
        hour = any(HOURS, dice);
        who = any(Lexicon.ACTORS, dice);
        company = any(COMPANY, dice);
        place = any(Lexicon.PLACES, dice);
        use = any(USES.get(eaten ? 1 : 0), dice);
    }

    public String korean() {
        return String.join(" ", day.korean(), hour.korean(), KoreanWord.topic(who.korean()), company.korean(), place.korean(), BLANK,
                use.korean(), ".");
    }

    public String english() {
        return String.join(" ", "on a", day.english(), hour.english(), who.english(), "had", BLANK, use.english(), company.english(),
                place.english(), ".");
    }

    /** Which of {@link #answers} is missing. */
    public int answer() {
        return (cold ? 2 : 0) + (eaten ? 1 : 0);
    }

    /** What may be missing: for heat to drink and to eat, for cold to drink and to eat. */
    public static List<String> answers(boolean korean) {
        return ANSWERS.stream().map(a -> korean ? a.korean() : a.english()).toList();
    }
}
