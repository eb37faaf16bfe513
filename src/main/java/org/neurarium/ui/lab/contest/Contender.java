package org.neurarium.ui.lab.contest;

import org.neurarium.document.Project;
import org.neurarium.document.spec.InputFault;

/**
 * One way of training the network of a contest.
 *
 * @param nameKey key of its name
 * @param rate learning rate; NaN where all share the contest's
 * @param shown whether it takes part from the start
 */
record Contender(String id, String nameKey, double rate, boolean shown, Setup setup) {
    /** What this way changes. */
    @FunctionalInterface
    interface Setup {
        Project on(Project base, double rate) throws InputFault;
    }
}
