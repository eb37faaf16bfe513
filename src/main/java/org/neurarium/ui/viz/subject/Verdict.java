package org.neurarium.ui.viz.subject;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was to be answered to an example, and what the network answers.
 *
 * @param steps one for the whole example, or one for every step that is answered
 * @param written whether the steps are the tokens of one written text, the end sign left out
 * @param number whether the answers are numbers
 */
public record Verdict(List<Step> steps, boolean written, boolean number) {

    /**
     * One answer.
     *
     * @param right what the data say; null where they say nothing
     * @param said what the network says; null before its first answer
     * @param probability it gives to what it says; NaN where its output is no probability
     */
    public record Step(@Nullable String right, @Nullable String said, double probability) {
        /** Whether both are known and the same. */
        public boolean agrees() {
            return right != null && right.equals(said);
        }
    }

    /** How many of the answers that the data know are right. */
    public long agreeing() {
        return steps.stream().filter(Step::agrees).count();
    }

    /** How many answers the data know. */
    public long asked() {
        return steps.stream().filter(s -> s.right() != null).count();
    }
}
