package org.neurarium.train;

import org.neurarium.compile.TargetEncoding;

/** Counts the examples whose outputs say the class that their targets say. An output that is no number is wrong. */
record ClassAccuracy(TargetEncoding encoding) implements Scoring.Accuracy {
    @Override
    public int right(float[] outputs, float[] targets, int first, int count) {
        int width = encoding.units();
        int right = 0;
        for (int i = 0; i < count; i++) {
            int said = encoding.predictedClass(outputs, i * width);
            if (said >= 0 && said == encoding.predictedClass(targets, (first + i) * width)) {
                right++;
            }
        }
        return right;
    }
}
