package org.neurarium.nn.convolution;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The arithmetic of {@link BatchNormalizing} in one precision; sums are kept in double precision in both. Arrays are
 * [batch, channels], [batch, channels, time] or [batch, channels, height, width]; time or height·width are the places.
 * {@code valid} holds 1 or 0 for every place of every example, null where all count; other places give 0.
 */
interface Moments {

    /**
     * What normalises.
     *
     * @param mean per channel
     * @param variance divided by {@code count}
     * @param count how many places those were, per channel
     */
    record Statistics(double[] mean, double[] variance, double count) {
    }

    Statistics of(INDArray x, double @Nullable [] valid);

    /** factor·(x − mean) + shift per channel, into {@code out}. */
    void stretch(INDArray x, double[] mean, double[] factor, double[] shift, double @Nullable [] valid, INDArray out);

    /** Per channel Σ d and Σ d·(x − mean). */
    double[][] sums(INDArray x, INDArray d, double[] mean, double @Nullable [] valid);

    /**
     * a·d + b·(x − mean) + c per channel, into {@code out}.
     *
     * @param terms mean, a, b and c
     */
    void combine(INDArray x, INDArray d, double[][] terms, double @Nullable [] valid, INDArray out);

    /** Places of one channel of one example. */
    static int places(INDArray x) {
        return (int) (x.length() / (x.size(0) * x.size(1)));
    }

    /** How many places count, per channel; at least 1. */
    static double count(INDArray x, double @Nullable [] valid) {
        double count = 0;
        if (valid != null) {
            for (double v : valid) {
                count += v;
            }
        }
        return Math.max(1, valid == null ? x.size(0) * places(x) : count);
    }
}
