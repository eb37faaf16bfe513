package org.neurarium.train.probe;

import java.util.Arrays;
import java.util.List;
import org.neurarium.dataset.Examples;

/**
 * What the network answers for a whole part of the data: which class it says, how often each is taken for which, and
 * which examples are wrong. Empty for a regression.
 *
 * @param validation whether the part held out is asked about, not the training part
 */
public record ResultsProbe(boolean validation) implements Probe<ResultsProbe.Frame> {
    /** More classes than this have no confusion matrix that anybody could read. */
    private static final int MOST_CLASSES = 1000;

    /**
     * @param confusion examples of class i (row) that were taken for class j (column), {@code [classes × classes]} row-major
     * @param predicted class said, per answer (one an example, or one a step)
     * @param wrong indices of the answers that are wrong, ascending
     */
    public record Frame(int classes, int[] confusion, int[] predicted, int[] wrong) {
        public int count(int truth, int answer) {
            return confusion[truth * classes + answer];
        }
    }

    @Override
    public Class<Frame> frameType() {
        return Frame.class;
    }

    @Override
    public Frame read(NetworkReading network) {
        Examples part = validation ? network.data().validation() : network.data().train();
        int classes = part.classes().size();
        if (!part.isClassification() || part.count() == 0) {
            return new Frame(classes, new int[classes * classes], new int[0], new int[0]);
        }
        float[] out = network.activations(List.of(network.output()), part.inputs(0, part.count()), part.count()).get(0);
        int[] labels = part.labels();
        int[] predicted = network.classes(out, labels.length);
        int[] confusion = new int[classes > MOST_CLASSES ? 0 : classes * classes];
        int[] wrong = new int[labels.length];
        int wrongs = 0;
        for (int i = 0; i < predicted.length; i++) {
            if (labels[i] < 0) {
                continue; // nothing was asked there
            }
            if (confusion.length > 0) {
                confusion[labels[i] * classes + predicted[i]]++;
            }
            if (labels[i] != predicted[i]) {
                wrong[wrongs++] = i;
            }
        }
        return new Frame(classes, confusion, predicted, Arrays.copyOf(wrong, wrongs));
    }
}
