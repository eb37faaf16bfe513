package org.neurarium.dataset.corpus;

import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Makes sentences that say something good or bad, where mostly the order of the words decides which. Three kinds:
 *
 * <ul>
 * <li>13 of 20 are <em>twins</em>: two orders, equally likely, of which one is good and the other bad with the very same
 * words ("dull at first, funny in the end" and "funny at first, dull in the end"). Whatever looks at the words without
 * their order is right in one of two.
 * <li>4 of 20 deny once or twice ("was not dull", "nobody could say that it was not dull"): each word and each denial is
 * as frequent in both classes; only together they tell.
 * <li>3 of 20 are plain.
 * </ul>
 * So a classifier of bags of words is right in at most 3/20 + 4/20 + ½ · 13/20 = 0.675 of the cases on average, and one
 * that weighs words separately in 3/20 + ½ · 17/20 = 0.575.
 */
public interface SentimentGrammar {
    /**
     * A sentence of that feeling.
     *
     * @param dice gives a number from 0 to below its argument
     */
    String sentence(boolean positive, IntUnaryOperator dice);

    /** One of several. */
    static <T> T any(List<T> choices, IntUnaryOperator dice) {
        return choices.get(dice.applyAsInt(choices.size()));
    }
}
