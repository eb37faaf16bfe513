package org.neurarium.train;

import org.neurarium.dataset.Examples;
import org.neurarium.layer.TargetCoding;

/** How classes and numbers are written for the last layer, and read off what it gives. */
final class Answers implements Scoring.Accuracy {
    private final TargetCoding coding;
    private final int width;

    /** @param width outputs of the network */
    Answers(TargetCoding coding, int width) {
        this.coding = coding;
        this.width = width;
    }

    boolean classes() {
        return coding != TargetCoding.VALUES;
    }

    /** Whether these examples can be written for this network. */
    boolean fit(Examples examples) {
        if (!classes()) {
            return !examples.isClassification() && examples.valueNames().size() == width;
        }
        return examples.isClassification() && (coding.isSingleUnit() ? examples.classes().size() <= 2
                : examples.classes().size() <= width);
    }

    /** Targets {@code [count × width]}. */
    float[] encode(Examples examples) {
        if (!classes()) {
            return examples.values().clone();
        }
        float[] targets = new float[examples.count() * width];
        java.util.Arrays.fill(targets, coding.low());
        for (int i = 0; i < examples.count(); i++) {
            int label = examples.labels()[i];
            if (!coding.isSingleUnit()) {
                targets[i * width + label] = 1;
            } else if (label == 1) {
                targets[i] = 1;
            }
        }
        return targets;
    }

    /** The class that one example's outputs (or targets) say; the first of equals. A NaN says class 0. */
    int read(float[] outputs, int example) {
        int at = example * width;
        if (coding.isSingleUnit()) {
            return outputs[at] > coding.threshold() ? 1 : 0;
        }
        int best = 0;
        for (int k = 1; k < width; k++) {
            if (outputs[at + k] > outputs[at + best]) {
                best = k;
            }
        }
        return best;
    }

    int[] readAll(float[] outputs, int count) {
        int[] classes = new int[classes() ? count : 0];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = read(outputs, i);
        }
        return classes;
    }

    @Override
    public int right(float[] outputs, float[] targets, int first, int count) {
        int right = 0;
        for (int i = 0; i < count; i++) {
            boolean answered = !Float.isNaN(outputs[i * width]);
            if (answered && read(outputs, i) == read(targets, first + i)) {
                right++;
            }
        }
        return right;
    }
}
