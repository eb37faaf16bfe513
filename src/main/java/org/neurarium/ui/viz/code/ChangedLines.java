package org.neurarium.ui.viz.code;

import java.util.BitSet;
import java.util.List;

/** Which lines of a text another one did not have, by a longest common subsequence of lines (Hunt and McIlroy 1976). */
final class ChangedLines {
    /** Above so many comparisons the whole stretch between the common ends counts as changed: 4 million take about 10 ms. */
    private static final long MOST = 4_000_000;

    private ChangedLines() {
    }

    /** Numbers of the lines of {@code after}, from 0, that were added or altered. */
    static BitSet of(List<String> before, List<String> after) {
        int start = 0;
        int shorter = Math.min(before.size(), after.size());
        while (start < shorter && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        BitSet changed = new BitSet(after.size());
        changed.set(start, after.size() - end);
        List<String> old = before.subList(start, before.size() - end);
        List<String> now = after.subList(start, after.size() - end);
        if ((long) old.size() * now.size() <= MOST) {
            keep(old, now, start, changed);
        }
        return changed;
    }

    /** Clears what both have in common. */
    private static void keep(List<String> old, List<String> now, int offset, BitSet changed) {
        int[][] common = new int[old.size() + 1][now.size() + 1]; // of what follows line i of the old and line j of the new
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j)) ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < old.size() && j < now.size()) {
            if (old.get(i).equals(now.get(j))) {
                changed.clear(offset + j);
                i++;
                j++;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }
}
