package org.neurarium.dataset;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.neurarium.document.DataSource;

/**
 * Divides examples into a part to learn from and a part held out. The order is shuffled by the data's own seed, so
 * the split belongs to the recipe of the data: another training seed sees the same split.
 *
 * <p>Held out are {@link #heldOut} examples. With classes they are taken per class in proportion (largest remainder,
 * ties to the lower class), such that both parts hold every class with two examples or more wherever the number held
 * out allows it; a class with one example stays in training. Where that leaves fewer to hold out, fewer are. Examples
 * with an answer at every step are divided without regard to classes; windows of one series by time
 * ({@link DatasetType#chronologicalGap}).
 */
public final class Splitter {
    private static final int STREAM = 2;

    private Splitter() {
    }

    /** Splits, fills missing values by the training part's column means, and scales as the dataset's settings ask. */
    public static Split split(DataSource source, Examples examples) {
        DatasetType type = DatasetCatalogue.find(source.kind()).orElse(null);
        Scaling scaling = type == null ? Scaling.NONE : type.scaling(source.settings());
        OptionalInt gap = type == null ? OptionalInt.empty() : type.chronologicalGap(source.settings());
        if (gap.isPresent()) {
            return chronological(examples, source.validationSplit(), gap.getAsInt(), scaling);
        }
        long seed = (long) source.settings().number("seed", PlaneParams.DEFAULT_SEED);
        int[] order = IntStream.range(0, examples.count()).toArray();
        new SplitMix64(seed, STREAM).shuffle(order);
        boolean byClass = examples.isClassification() && examples.sequences().answers() == 0;
        int[] quota = byClass ? quotas(examples, source.validationSplit())
                : new int[] {heldOut(examples.count(), source.validationSplit())};
        int[] train = new int[order.length - Arrays.stream(quota).sum()];
        int[] held = new int[order.length - train.length];
        int trained = 0;
        int kept = 0;
        for (int row : order) {
            int group = byClass ? examples.labels()[row] : 0;
            if (quota[group] > 0) {
                quota[group]--;
                held[kept++] = row;
            } else {
                train[trained++] = row;
            }
        }
        return scaled(examples.select(train), examples.select(held), scaling, (int) examples.shape().count());
    }

    /** The end of the series held out. Where the gap leaves nothing before it, training keeps one example. */
    private static Split chronological(Examples examples, double share, int gap, Scaling scaling) {
        int held = heldOut(examples.count(), share);
        int first = examples.count() - held;
        int train = held == 0 ? first : Math.max(1, first - gap);
        int channels = examples.sequences().isTokens() ? (int) examples.shape().count()
                : examples.shape().size(examples.shape().rank() - 1);
        Split split = scaled(examples.select(IntStream.range(0, train).toArray()),
                examples.select(IntStream.range(first, examples.count()).toArray()), scaling, channels);
        like(split.normalization(), split.train().values());
        like(split.normalization(), split.validation().values());
        return split;
    }

    /** Scales targets like the first channel. */
    private static void like(Normalization normalization, float[] values) {
        for (int i = 0; normalization.shift().length > 0 && i < values.length; i++) {
            values[i] = (values[i] - normalization.shift()[0]) / normalization.scale()[0];
        }
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

    private static Split scaled(Examples train, Examples held, Scaling scaling, int width) {
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
