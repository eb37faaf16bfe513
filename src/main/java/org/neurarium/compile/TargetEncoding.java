package org.neurarium.compile;

import java.util.Arrays;
import org.neurarium.dataset.Examples;
import org.neurarium.layer.TargetCoding;

/** How the data's answers become the numbers that the loss compares the outputs with, and outputs become answers again. */
public record TargetEncoding(TargetCoding coding, int units) {
    /** Targets of all answers, {@code [answers × units]}. */
    public float[] encode(Examples examples) {
        if (coding == TargetCoding.VALUES) {
            return examples.values();
        }
        float[] targets = new float[examples.labels().length * units];
        for (int i = 0; i < examples.labels().length; i++) {
            write(examples, i, targets, i * units);
        }
        return targets;
    }

    /** Targets of one answer, {@code [units]}; all low where none is asked. */
    public void write(Examples examples, int answer, float[] into, int at) {
        if (coding == TargetCoding.VALUES) {
            System.arraycopy(examples.values(), answer * units, into, at, units);
            return;
        }
        int label = examples.labels()[answer];
        Arrays.fill(into, at, at + units, coding.low());
        if (!coding.isSingleUnit() && label >= 0) {
            into[at + label] = 1;
        } else if (label == 1) {
            into[at] = 1;
        }
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
