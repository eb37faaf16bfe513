package org.neurarium.dataset.corpus;

import static org.neurarium.dataset.corpus.SentimentGrammar.any;

import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * An animal and a person, of whom one does something to the other. Who does it is told by the order of the words alone:
 * turned round, the sentence has the very same words (in Korean the same morphemes, since no noun here ends in a consonant
 * and 가 and 를 therefore never change).
 */
public final class Encounter {
    private static final List<Lexicon.Pair> ANIMALS = Lexicon.Pair.list("개:dog, 고양이:cat, 토끼:rabbit, 여우:fox, 오리:duck, 거미:spider,"
            + " 돼지:pig, 원숭이:monkey, 까치:magpie, 너구리:raccoon");
    private static final List<Lexicon.Pair> PERSONS = Lexicon.Pair.list("남자:man, 여자:woman, 의사:doctor, 화가:painter, 기자:reporter,"
            + " 요리사:cook, 가수:singer, 아이:child, 간호사:nurse, 농부:farmer");
    private static final List<Lexicon.Pair> DEEDS = Lexicon.Pair.list("물었다:bit, 보았다:saw, 쫓았다:chased, 찾았다:found, 도왔다:helped,"
            + " 따라갔다:followed, 놀렸다:teased, 구했다:rescued");
    private static final List<Lexicon.Pair> TIMES = Lexicon.Pair.list("어제:yesterday, 지난주에:last week, 지난달에:last month, 작년에:last year,"
            + " 오늘 아침에:this morning");

    private final Lexicon.Pair animal;
    private final Lexicon.Pair person;
    private final Lexicon.Pair deed;
    private final Lexicon.Pair time;
    private final Lexicon.Pair place;

    /** Draws one. */
    public Encounter(IntUnaryOperator dice) {
        animal = any(ANIMALS, dice);
        person = any(PERSONS, dice);
        deed = any(DEEDS, dice);
        time = any(TIMES, dice);
        place = any(Lexicon.PLACES, dice);
    }

    /** @param byPerson whether the person does it to the animal */
    public String korean(boolean byPerson) {
        return time.korean() + " " + place.korean() + " " + KoreanWord.subject(doer(byPerson).korean()) + " "
                + KoreanWord.object(doer(!byPerson).korean()) + " " + deed.korean() + ".";
    }

    /** @param byPerson whether the person does it to the animal */
    public String english(boolean byPerson) {
        String said = time.english() + " the " + doer(byPerson).english() + " " + deed.english() + " the "
                + doer(!byPerson).english() + " " + place.english() + ".";
        return Character.toUpperCase(said.charAt(0)) + said.substring(1);
    }

    private Lexicon.Pair doer(boolean byPerson) {
        return byPerson ? person : animal;
    }
}
