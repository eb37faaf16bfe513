package org.neurarium.train;

import java.util.Arrays;

/** The examples of one step, gathered side by side. One object is filled again for every step, so nobody keeps it. */
public final class Batch {
    /** {@code [count × featureWidth]}; longer if the batch is the short last one. */
    public float[] features = new float[0];
    /** {@code [count × targetWidth]}; longer if the batch is the short last one. */
    public float[] targets = new float[0];
    /** Which steps are asked for, {@code [count × steps]}; empty where one answer is for the whole example. */
    public float[] asked = new float[0];
    /** Valid steps of each example's features; empty where all are full. */
    public int[] lengths = new int[0];
    /** A decoder's input {@code [count × decoderWidth]}; empty without. */
    public float[] decoder = new float[0];
    public int count;

    /** The examples {@code first … first + number - 1} of a set. */
    static Batch range(LearningSet set, int first, int number) {
        int[] order = new int[number];
        Arrays.setAll(order, i -> first + i);
        Batch batch = new Batch();
        batch.gather(set, order, 0, number);
        return batch;
    }

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
        }
        float[] kept = set.targets().kept();
        for (int i = 0; kept != null && i < number; i++) {
            copy(kept, order[first + i] * tall, targets, i * tall, tall);
        }
        if (kept == null) {
            gatherSteps(set.targets(), order, first, number);
        }
        if (set.beside() != LearningSet.Beside.NOTHING) {
            gatherBeside(set.beside(), order, first, number);
        }
    }

    private void gatherSteps(Targets from, int[] order, int first, int number) {
        int steps = from.steps();
        asked = asked.length == number * steps ? asked : new float[number * steps];
        for (int i = 0; i < number; i++) {
            from.write(order[first + i], targets, i * from.width());
            from.mask(order[first + i], asked, i * steps);
        }
    }

    private void gatherBeside(LearningSet.Beside from, int[] order, int first, int number) {
        lengths = from.lengths().length == 0 ? from.lengths() : new int[number];
        decoder = from.decoderWidth() == 0 ? from.decoder() : new float[number * from.decoderWidth()];
        for (int i = 0; i < number; i++) {
            if (lengths.length > 0) {
                lengths[i] = from.lengths()[order[first + i]];
            }
            System.arraycopy(from.decoder(), order[first + i] * from.decoderWidth(), decoder, i * from.decoderWidth(),
                    from.decoderWidth());
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
