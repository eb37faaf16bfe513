package org.neurarium.train;

/** The examples of one step, gathered side by side. One object is filled again for every step, so nobody keeps it. */
public final class Batch {
    /** {@code [count × featureWidth]}; longer if the batch is the short last one. */
    public float[] features = new float[0];
    /** {@code [count × targetWidth]}; longer if the batch is the short last one. */
    public float[] targets = new float[0];
    public int count;

    /** Takes the examples {@code order[first] … order[first + number - 1]}. */
    void gather(LearningSet set, int[] order, int first, int number) {
        int wide = set.featureWidth();
        int tall = set.targetWidth();
        if (features.length < number * wide || targets.length < number * tall) {
            features = new float[number * wide];
            targets = new float[number * tall];
        }
        count = number;
        for (int i = 0; i < number; i++) {
            copy(set.features(), order[first + i] * wide, features, i * wide, wide);
            copy(set.targets(), order[first + i] * tall, targets, i * tall, tall);
        }
    }

    /** Short rows are copied faster by a loop than by a call. */
    private static void copy(float[] from, int at, float[] to, int start, int length) {
        if (length > 16) {
            System.arraycopy(from, at, to, start, length);
            return;
        }
        for (int i = 0; i < length; i++) {
            to[start + i] = from[at + i];
        }
    }
}
