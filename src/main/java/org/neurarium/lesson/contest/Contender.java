package org.neurarium.lesson.contest;

import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;

/**
 * One way of training the network of a contest.
 *
 * @param nameKey key of its name
 * @param rate learning rate; NaN where all share the contest's
 * @param shown whether it takes part from the start
 */
public record Contender(String id, String nameKey, double rate, boolean shown, Setup setup) {
    /** What this way changes. */
    @FunctionalInterface
    public interface Setup {
        Project on(Project base, double rate) throws InputFault;
    }
}
