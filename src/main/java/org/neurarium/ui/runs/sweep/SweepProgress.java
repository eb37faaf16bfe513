package org.neurarium.ui.runs.sweep;

import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.neurarium.document.sweep.SweepMember;

/**
 * How far a sweep is.
 *
 * @param all runs planned; 0 while they are being counted
 * @param done runs that are over
 * @param refused projects that could not be trained
 * @param share how much of the run under way is done, in epochs
 * @param seconds since its start
 * @param values what the run under way varies
 * @param best number of the best run so far
 * @param bestLoss its loss of held-out examples (training loss where nothing is held out)
 */
public record SweepProgress(String name, int all, int done, int refused, double share, double seconds, String values,
                            OptionalLong best, double bestLoss, boolean cancelled) {
    private static final double EARLY = 0.02;

    static SweepProgress begun(String name) {
        return new SweepProgress(name, 0, 0, 0, 0, 0, "", OptionalLong.empty(), Double.NaN, false);
    }

    /** Share of all runs that is done, 0 to 1. */
    public double fraction() {
        return all == 0 ? 0 : Math.min(1, (done + refused + share) / all);
    }

    /** Seconds to its end if it goes on as until now; NaN too early to say. */
    public double left() {
        double fraction = fraction();
        return fraction < EARLY ? Double.NaN : seconds * (1 - fraction) / fraction;
    }

    /** The values of a run, by the last names of their paths. */
    static String words(SweepMember member) {
        return member.values().entrySet().stream().map(v -> v.getKey().substring(v.getKey().lastIndexOf('.') + 1) + " " + v.getValue())
                .collect(Collectors.joining(" · "));
    }
}
