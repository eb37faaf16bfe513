package org.neurarium.dataset;

import java.util.Arrays;

/**
 * Points of a plane dataset for a small picture.
 *
 * @param x1 first coordinate per point
 * @param x2 second coordinate per point
 * @param values class index, or the target of a regression
 * @param classes number of classes, 0 for regression
 */
public record Thumbnail(float[] x1, float[] x2, float[] values, int classes) {
    private static final int STREAM = 3;

    /** A shuffled choice: evenly spaced picks would miss classes, which generators give in turn. */
    static Thumbnail of(Examples examples, int most) {
        int[] order = new int[examples.count()];
        Arrays.setAll(order, i -> i);
        new SplitMix64(PlaneParams.DEFAULT_SEED, STREAM).shuffle(order);
        int count = Math.min(Math.max(0, most), order.length);
        float[] x1 = new float[count];
        float[] x2 = new float[count];
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            x1[i] = examples.features()[2 * order[i]];
            x2[i] = examples.features()[2 * order[i] + 1];
            values[i] = examples.isClassification() ? examples.labels()[order[i]] : examples.values()[order[i]];
        }
        return new Thumbnail(x1, x2, values, examples.classes().size());
    }
}
