package org.neurarium.dataset.corpus;

import static org.neurarium.dataset.corpus.SentimentGrammar.any;

import java.util.List;
import java.util.function.IntUnaryOperator;

/** English sentences of praise and blame. */
public final class EnglishSentiment implements SentimentGrammar {
    private static final List<String> DEGREES = List.of("", "", "really ", "truly ", "quite ", "just ");
    private static final List<String> DENIALS = List.of("", "", "at all ", "really ", "in the least ");
    private static final List<List<String>> TIMES = List.of(List.of("at first", "in the end"),
            List.of("in the beginning", "towards the end"), List.of("last year", "this year"),
            List.of("the first time", "the second time"), List.of("years ago", "today"));
    private static final List<String> OTHERS = List.of("my friend", "my brother", "the critic", "my neighbour", "my teacher",
            "my cousin", "our guide", "the reporter");

    @Override
    public String sentence(boolean positive, IntUnaryOperator dice) {
        Draw draw = new Draw(any(EnglishTopics.ALL, dice), positive, dice);
        int kind = dice.applyAsInt(20);
        String sentence = switch (kind) {
            case 0, 1, 2 -> draw.plain();
            case 3, 4 -> draw.denied();
            case 5, 6 -> draw.deniedTwice();
            case 7, 8 -> draw.persons();
            case 9, 10 -> draw.times();
            case 11 -> draw.notButThis();
            case 12, 13 -> draw.expected();
            case 14 -> draw.compared();
            case 15, 16 -> draw.but();
            default -> draw.although();
        };
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + ".";
    }

    /** One sentence in the making: words of the feeling it shall have, and of the other. */
    private static final class Draw {
        private final EnglishTopics topics;
        private final boolean positive;
        private final IntUnaryOperator dice;
        private final String noun;
        private final String thing;
        private final String meant;
        private final String other;
        private final String first;
        private final String second;

        Draw(EnglishTopics topics, boolean positive, IntUnaryOperator dice) {
            this.topics = topics;
            this.positive = positive;
            this.dice = dice;
            noun = any(topics.nouns(), dice);
            thing = "the " + noun + any(topics.known(), dice);
            meant = any(topics.words(positive), dice);
            other = any(topics.words(!positive), dice);
            int one = dice.applyAsInt(topics.aspects().size());
            int two = (one + 1 + dice.applyAsInt(topics.aspects().size() - 1)) % topics.aspects().size();
            first = "the " + topics.aspects().get(one) + " of " + thing;
            second = "the " + topics.aspects().get(two);
        }

        String plain() {
            return (dice.applyAsInt(2) == 0 ? thing : first) + " was " + degree() + meant;
        }

        String denied() {
            return thing + " was not " + any(DENIALS, dice) + other;
        }

        String deniedTwice() {
            return (dice.applyAsInt(2) == 0 ? "nobody could say that " : "it is not true that ") + thing + " was not "
                    + meant;
        }

        String persons() {
            String they = any(OTHERS, dice);
            return dice.applyAsInt(2) == 0
                    ? they + " found " + thing + " " + degree() + other + ", but I found it " + degree() + meant
                    : "I found " + thing + " " + degree() + meant + ", but " + they + " found it " + degree() + other;
        }

        String times() {
            List<String> pair = any(TIMES, dice);
            return dice.applyAsInt(2) == 0
                    ? pair.get(0) + " " + thing + " was " + degree() + other + ", but " + pair.get(1) + " it was " + meant
                    : pair.get(1) + " " + thing + " was " + degree() + meant + ", but " + pair.get(0) + " it was " + other;
        }

        String notButThis() {
            return thing + " was not " + other + " but " + degree() + meant;
        }

        String expected() {
            return "I expected " + article(other) + " " + noun + " and " + any(List.of("got ", "found ", "received "), dice)
                    + article(meant) + " one " + any(List.of("yesterday", "last week", "on Monday", "in the end"), dice);
        }

        String compared() {
            boolean praise = dice.applyAsInt(2) == 0;
            String by = any(List.of("", "much ", "a little ", "far "), dice) + (dice.applyAsInt(2) == 0
                    ? praise ? "better" : "worse" : "more " + any(topics.words(praise), dice));
            String last = "the " + any(List.of("last", "old", "famous", "other", "earlier"), dice);
            return praise == positive ? "this " + noun + " was " + by + " than " + last + " " + noun
                    : last + " " + noun + " was " + by + " than this " + noun;
        }

        String but() {
            return first + " was " + degree() + other + ", but " + second + " was " + degree() + meant;
        }

        String although() {
            String link = any(List.of("although ", "even though ", "though "), dice);
            return dice.applyAsInt(2) == 0
                    ? link + first + " was " + degree() + other + ", " + second + " was " + degree() + meant
                    : first + " was " + degree() + meant + ", " + link + second + " was " + degree() + other;
        }

        private String degree() {
            return any(DEGREES, dice);
        }

        private static String article(String word) {
            return ("aeiou".indexOf(word.charAt(0)) >= 0 ? "an " : "a ") + word;
        }
    }
}
