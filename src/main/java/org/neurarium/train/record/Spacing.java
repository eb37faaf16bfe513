package org.neurarium.train.record;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;

/**
 * Which moments of a recording may go: those whose absence leaves the smallest gap for their age. A gap Δ between
 * neighbours at age a counts Δ / (a + T/8), T the whole length, so that the recent past stays dense and the old one
 * becomes sparse, evenly over its orders of magnitude.
 */
public final class Spacing {
    private Spacing() {
    }

    /**
     * Chooses up to {@code number} moments, no two of them neighbours; never the first or the last.
     *
     * @param at when each was, ascending
     * @param weight how much more each counts than an ordinary one; infinite for those that may not go
     */
    public static BitSet expendable(long[] at, double[] weight, int number) {
        int n = at.length;
        BitSet chosen = new BitSet();
        if (n < 3) {
            return chosen;
        }
        double whole = at[n - 1] - at[0];
        double[] worth = new double[n];
        for (int i = 1; i < n - 1; i++) {
            worth[i] = weight[i] * (at[i + 1] - at[i - 1]) / (at[n - 1] - at[i] + whole / 8 + 1);
        }
        Integer[] order = new Integer[n - 2];
        Arrays.setAll(order, i -> i + 1);
        Arrays.sort(order, Comparator.comparingDouble(i -> worth[i]));
        for (int i : order) {
            if (chosen.cardinality() >= number || worth[i] == Double.POSITIVE_INFINITY) {
                break;
            }
            if (!chosen.get(i - 1) && !chosen.get(i + 1)) {
                chosen.set(i);
            }
        }
        return chosen;
    }
}
