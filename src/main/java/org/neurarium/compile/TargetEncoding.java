package org.neurarium.compile;

import java.util.Arrays;
import org.neurarium.dataset.Examples;
import org.neurarium.layer.TargetCoding;

/** How the data's answers become the numbers that the loss compares the outputs with, and outputs become answers again. */
public record TargetEncoding(TargetCoding coding, int units) {
    /** Targets of all examples, {@code [count × units]}. */
    public float[] encode(Examples examples) {
        if (coding == TargetCoding.VALUES) {
            return examples.values();
        }
        int[] labels = examples.labels();
        float[] targets = new float[labels.length * units];
        Arrays.fill(targets, coding.low());
        for (int i = 0; i < labels.length; i++) {
            if (!coding.isSingleUnit()) {
                targets[i * units + labels[i]] = 1;
            } else if (labels[i] == 1) {
                targets[i] = 1;
            }
        }
        return targets;
    }

    /** The class that the outputs at {@code outputs[offset…]} say; −1 where an output is not a number or there are no classes. */
    public int predictedClass(float[] outputs, int offset) {
        if (coding == TargetCoding.VALUES) {
            return -1;
        }
        if (coding.isSingleUnit()) {
            return Float.isNaN(outputs[offset]) ? -1 : outputs[offset] > coding.threshold() ? 1 : 0;
        }
        int best = 0;
        for (int k = 0; k < units; k++) {
            if (Float.isNaN(outputs[offset + k])) {
                return -1;
            }
            best = outputs[offset + k] > outputs[offset + best] ? k : best;
        }
        return best;
    }
}
