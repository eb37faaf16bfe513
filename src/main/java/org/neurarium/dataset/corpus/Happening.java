package org.neurarium.dataset.corpus;

import static org.neurarium.dataset.corpus.SentimentGrammar.any;

import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * What someone does to something, somewhere, at some time: one meaning, written in Korean and in English. Korean puts
 * the verb last and marks roles by particles, English puts it between subject and object and marks them by position, so
 * a translation has to reorder. Time stands first in both or, in Korean, behind the subject and, in English, last.
 */
public final class Happening {
    private static final int TOPICALISED = 5;

    private final Lexicon.Actor subject;
    private final Lexicon.Action action;
    private final Lexicon.Thing object;
    private final Lexicon.Pair quality;
    private final Lexicon.Pair place;
    private final Lexicon.Time time;
    private final boolean timeFirst;
    private final boolean denied;
    private final boolean objectFirst;

    /** Draws one. */
    public Happening(IntUnaryOperator dice) {
        subject = any(Lexicon.ACTORS, dice);
        Lexicon.Action drawn = any(Lexicon.ACTIONS, dice);
        Lexicon.Thing target = any(drawn.objects(), dice);
        while (subject.english().endsWith(target.english())) {
            target = any(drawn.objects(), dice);
        }
        action = drawn;
        object = target;
        quality = target.qualities().isEmpty() || dice.applyAsInt(2) == 0 ? Lexicon.Pair.NONE
                : any(target.qualities(), dice);
        place = dice.applyAsInt(2) == 0 ? Lexicon.Pair.NONE : any(Lexicon.PLACES, dice);
        time = any(Lexicon.TIMES, dice);
        timeFirst = dice.applyAsInt(2) == 0;
        denied = dice.applyAsInt(4) == 0;
        objectFirst = dice.applyAsInt(TOPICALISED) == 0;
    }

    public String korean() {
        return koreanPhrases(false).text(false);
    }

    public String english() {
        return englishPhrases().text(true);
    }

    /** Korean words with roles; some sentences begin with the object as their topic: 책은 민수가 읽었다. */
    public Phrases koreanRoles() {
        return koreanPhrases(objectFirst);
    }

    /** English words with roles. */
    public Phrases englishPhrases() {
        Phrases phrases = new Phrases();
        if (timeFirst) {
            phrases.add(time.english(), Role.TIME);
        }
        phrases.add(subject.english(), Role.SUBJECT).add(verb(), Role.VERB);
        String noun = (quality.english() + " " + object.english()).strip();
        phrases.add(object.article().equals("a") ? article(noun) : object.article(), Role.OBJECT)
                .add(quality.english(), Role.MODIFIER).add(object.english(), Role.OBJECT)
                .add(place.english(), Role.PLACE);
        if (!timeFirst) {
            phrases.add(time.english(), Role.TIME);
        }
        return phrases.end();
    }

    private Phrases koreanPhrases(boolean topicalised) {
        Phrases phrases = new Phrases();
        if (timeFirst) {
            phrases.add(time.korean(), Role.TIME);
        }
        if (topicalised) {
            target(phrases, KoreanWord.topic(object.korean()));
            phrases.add(subject.agent(), Role.SUBJECT);
        } else {
            phrases.add(KoreanWord.topic(subject.korean()), Role.SUBJECT);
        }
        if (!timeFirst) {
            phrases.add(time.korean(), Role.TIME);
        }
        phrases.add(place.korean(), Role.PLACE);
        if (!topicalised) {
            target(phrases, KoreanWord.object(object.korean()));
        }
        return phrases.add(koreanVerb(), Role.VERB).end();
    }

    private void target(Phrases phrases, String noun) {
        phrases.add(quality.korean(), Role.MODIFIER).add(noun, Role.OBJECT);
    }

    private String koreanVerb() {
        return switch (time.tense()) {
            case PAST -> denied ? action.stem() + "지 않았다" : action.past() + "다";
            case PRESENT -> denied ? action.stem() + "지 않는다" : action.present();
            case FUTURE -> denied ? action.stem() + "지 않을 것이다" : action.future() + " 것이다";
        };
    }

    private String verb() {
        return switch (time.tense()) {
            case PAST -> denied ? "did not " + action.english() : action.englishPast();
            case PRESENT -> denied ? (subject.single() ? "does not " : "do not ") + action.english()
                    : subject.single() ? action.englishThird() : action.english();
            case FUTURE -> (denied ? "will not " : "will ") + action.english();
        };
    }

    private static String article(String noun) {
        return "aeio".indexOf(noun.charAt(0)) >= 0 ? "an" : "a";
    }
}
