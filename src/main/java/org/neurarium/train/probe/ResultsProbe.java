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
    /**
     * @param confusion examples of class i (row) that were taken for class j (column), {@code [classes × classes]} row-major
     * @param predicted class said, per example
     * @param wrong indices of the examples answered wrongly, ascending
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
        float[] out = network.activations(List.of(network.output()), part.features(), part.count()).get(0);
        int[] predicted = network.classes(out, part.count());
        int[] confusion = new int[classes * classes];
        int[] wrong = new int[part.count()];
        int wrongs = 0;
        for (int i = 0; i < predicted.length; i++) {
            confusion[part.labels()[i] * classes + predicted[i]]++;
            if (part.labels()[i] != predicted[i]) {
                wrong[wrongs++] = i;
            }
        }
        return new Frame(classes, confusion, predicted, Arrays.copyOf(wrong, wrongs));
    }
}
