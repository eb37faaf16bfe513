package org.neurarium.train;

import org.neurarium.compile.TargetEncoding;

/** Counts the answers asked for whose outputs say the class that their targets say. An output that is no number is wrong. */
record ClassAccuracy(TargetEncoding encoding) implements Scoring.Accuracy {
    @Override
    public int right(float[] outputs, LearningSet set, int first, int count) {
        float[] kept = set.targets().kept();
        return kept != null ? rightOf(outputs, kept, first * encoding.units(), null, count)
                : stepwise(outputs, set, first, count);
    }

    private int stepwise(float[] outputs, LearningSet set, int first, int count) {
        int steps = set.targets().steps();
        float[] asked = new float[count * steps];
        for (int i = 0; i < count; i++) {
            set.targets().mask(first + i, asked, i * steps);
        }
        return rightOf(outputs, set.targets(first, count), 0, asked, count * steps);
    }

    private int rightOf(float[] outputs, float[] targets, int offset, float @org.jspecify.annotations.Nullable [] asked,
                        int answers) {
        int width = encoding.units();
        int right = 0;
        for (int i = 0; i < answers; i++) {
            int said = asked == null || asked[i] != 0 ? encoding.predictedClass(outputs, i * width) : -1;
            if (said >= 0 && said == encoding.predictedClass(targets, offset + i * width)) {
                right++;
            }
        }
        return right;
    }
}
