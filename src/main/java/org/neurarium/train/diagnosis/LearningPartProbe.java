package org.neurarium.train.diagnosis;

import java.util.List;
import java.util.stream.IntStream;
import org.neurarium.dataset.Examples;
import org.neurarium.train.probe.NetworkReading;
import org.neurarium.train.probe.Probe;

/** Reads what the examples are like that a network learns from; they stay the same, so once is enough. */
public record LearningPartProbe() implements Probe<LearningPart> {
    private static final int EXAMPLES = 5000;

    @Override
    public Class<LearningPart> frameType() {
        return LearningPart.class;
    }

    @Override
    public LearningPart read(NetworkReading network) {
        return of(network.data().train());
    }

    /** From at most {@value #EXAMPLES} examples for the features, from all for the classes. */
    static LearningPart of(Examples train) {
        int rank = train.shape().rank();
        boolean numbers = !train.sequences().isTokens() && (rank == 1 || rank == 2);
        int width = numbers ? train.shape().size(rank - 1) : 0;
        double[] mean = new double[width];
        double[] deviation = new double[width];
        boolean[] twoValued = new boolean[width];
        float[] values = train.features();
        int length = (int) Math.min(values.length, EXAMPLES * train.shape().count());
        for (int f = 0; f < width; f++) {
            column(values, length, f, width, mean, deviation, twoValued);
        }
        boolean named = train.featureNames().size() == width;
        List<String> names = named ? train.featureNames() : IntStream.rangeClosed(1, width).mapToObj(i -> "x" + i).toList();
        boolean single = train.isClassification() && train.sequences().answers() == 0;
        return new LearningPart(names, mean, deviation, twoValued, single ? train.classes() : List.of(),
                single ? counts(train) : new int[0], rank == 2);
    }

    private static void column(float[] values, int length, int first, int width, double[] mean, double[] deviation,
                               boolean[] twoValued) {
        double sum = 0;
        double squares = 0;
        int count = 0;
        boolean two = true;
        for (int i = first; i < length; i += width) {
            sum += values[i];
            squares += (double) values[i] * values[i];
            two &= values[i] == 0 || values[i] == 1;
            count++;
        }
        mean[first] = count == 0 ? 0 : sum / count;
        deviation[first] = count == 0 ? 0 : Math.sqrt(Math.max(0, squares / count - mean[first] * mean[first]));
        twoValued[first] = two;
    }

    private static int[] counts(Examples train) {
        int[] counts = new int[train.classes().size()];
        for (int label : train.labels()) {
            if (label >= 0) {
                counts[label]++;
            }
        }
        return counts;
    }
}
