package org.neurarium.dataset;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import org.neurarium.document.DataSource;

/**
 * Divides examples into a part to learn from and a part held out. The order is shuffled by the data's own seed, so
 * the split belongs to the recipe of the data: another training seed sees the same split.
 *
 * <p>Held out are {@link #heldOut} examples. With classes they are taken per class in proportion (largest remainder,
 * ties to the lower class), such that both parts hold every class with two examples or more wherever the number held
 * out allows it; a class with one example stays in training. Where that leaves fewer to hold out, fewer are.
 */
public final class Splitter {
    private static final int STREAM = 2;

    private Splitter() {
    }

    /** Splits, fills missing values by the training part's column means, and scales as the dataset's settings ask. */
    public static Split split(DataSource source, Examples examples) {
        long seed = (long) source.settings().number("seed", PlaneParams.DEFAULT_SEED);
        int[] order = new int[examples.count()];
        Arrays.setAll(order, i -> i);
        new SplitMix64(seed, STREAM).shuffle(order);
        int[] quota = quotas(examples, source.validationSplit());
        int[] train = new int[order.length - Arrays.stream(quota).sum()];
        int[] held = new int[order.length - train.length];
        int trained = 0;
        int kept = 0;
        for (int row : order) {
            int group = examples.isClassification() ? examples.labels()[row] : 0;
            if (quota[group] > 0) {
                quota[group]--;
                held[kept++] = row;
            } else {
                train[trained++] = row;
            }
        }
        Scaling scaling = DatasetCatalogue.find(source.kind()).map(t -> t.scaling(source.settings()))
                .orElse(Scaling.NONE);
        return scaled(examples.select(train), examples.select(held), scaling);
    }

    /**
     * How many of {@code count} examples a share holds out: count × share rounded half up in decimal arithmetic (0.15
     * of 10 is 1.5 is 2), but never the last one.
     */
    static int heldOut(int count, double share) {
        int wanted = BigDecimal.valueOf(share).multiply(BigDecimal.valueOf(count))
                .setScale(0, RoundingMode.HALF_UP).intValue();
        return Math.max(0, Math.min(wanted, count - 1));
    }

    private static Split scaled(Examples train, Examples held, Scaling scaling) {
        int width = (int) train.shape().count();
        float[] means = means(train.features(), width);
        fill(train.features(), means);
        fill(held.features(), means);
        Normalization normalization = scaling.fit(train.features(), width);
        normalization.apply(train.features());
        normalization.apply(held.features());
        return new Split(train, held, normalization);
    }

    private static int[] quotas(Examples examples, double share) {
        int target = heldOut(examples.count(), share);
        if (!examples.isClassification()) {
            return new int[] {target};
        }
        int[] counts = new int[examples.classes().size()];
        for (int label : examples.labels()) {
            counts[label]++;
        }
        return proportional(counts, share, target);
    }

    private static int[] proportional(int[] counts, double share, int target) {
        long divisible = Arrays.stream(counts).filter(c -> c >= 2).count();
        int least = target >= divisible && target > 0 ? 1 : 0;
        int[] quota = new int[counts.length];
        for (int c = 0; c < counts.length; c++) {
            quota[c] = counts[c] < 2 ? 0 : Math.max(least, Math.min(counts[c] - 1, (int) (counts[c] * share)));
        }
        int missing = target - Arrays.stream(quota).sum();
        while (missing != 0) {
            int step = Integer.signum(missing);
            int next = neediest(counts, quota, share, step, least);
            if (next < 0) {
                break;
            }
            quota[next] += step;
            missing -= step;
        }
        return quota;
    }

    /** The class whose quota is furthest from its share in the direction of {@code step} and may still move; else −1. */
    private static int neediest(int[] counts, int[] quota, double share, int step, int least) {
        int best = -1;
        double furthest = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < counts.length; c++) {
            boolean free = step > 0 ? quota[c] < counts[c] - 1 : quota[c] > (counts[c] < 2 ? 0 : least);
            double distance = step * (counts[c] * share - quota[c]);
            if (free && distance > furthest + 1e-9) {
                best = c;
                furthest = distance;
            }
        }
        return best;
    }

    /** Mean of the values that are there, per column; 0 for a column without any. */
    private static float[] means(float[] features, int width) {
        double[] sums = new double[width];
        long[] counts = new long[width];
        for (int i = 0; i < features.length; i++) {
            if (!Float.isNaN(features[i])) {
                sums[i % width] += features[i];
                counts[i % width]++;
            }
        }
        float[] means = new float[width];
        for (int c = 0; c < width; c++) {
            means[c] = counts[c] == 0 ? 0 : (float) (sums[c] / counts[c]);
        }
        return means;
    }

    private static void fill(float[] features, float[] means) {
        for (int i = 0; i < features.length; i++) {
            if (Float.isNaN(features[i])) {
                features[i] = means[i % means.length];
            }
        }
    }
}
