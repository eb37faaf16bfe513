package org.neurarium.ui.data;

import java.util.List;
import org.neurarium.dataset.Examples;

/**
 * What a table gives: how often each class occurs, or between which numbers the target lies.
 *
 * @param classes names; empty if a number is predicted
 * @param counts examples per class
 * @param low smallest target, if a number is predicted
 * @param high largest target, if a number is predicted
 * @param examples rows that are used
 * @param features inputs the net gets
 */
record TableUse(List<String> classes, List<Integer> counts, double low, double high, int examples, long features) {
    static TableUse of(Examples examples) {
        Integer[] counts = new Integer[examples.classes().size()];
        java.util.Arrays.fill(counts, 0);
        for (int label : examples.labels()) {
            counts[label]++;
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (float value : examples.values()) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        return new TableUse(examples.classes(), List.of(counts), low, high, examples.count(), examples.shape().count());
    }
}
