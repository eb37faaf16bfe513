package org.neurarium.ui.common.plot;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Where the names at the ends of lines stand: beside their ends, but never upon each other. */
public final class EndNames {
    private EndNames() {
    }

    /**
     * Heights of the names, those of lines that end close together moved down in their order, and all up if the last one
     * would leave the plot.
     *
     * @param ends heights of the lines' ends
     * @param line height of a name
     * @param bottom lowest height for a name
     */
    public static double[] apart(double[] ends, double line, double bottom) {
        double[] at = ends.clone();
        int[] order = IntStream.range(0, at.length).boxed().sorted(Comparator.comparingDouble(i -> ends[i])).mapToInt(i -> i).toArray();
        for (int i = 1; i < order.length; i++) {
            at[order[i]] = Math.max(at[order[i]], at[order[i - 1]] + line);
        }
        double over = order.length == 0 ? 0 : Math.max(0, at[order[order.length - 1]] - bottom);
        for (int i = 0; i < at.length; i++) {
            at[i] -= over;
        }
        return at;
    }
}
