package org.neurarium.nn.attention;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Scores, softmax and weighted sums, example by example: the part of attention between the projections. */
final class HeadRuns {

    private final AttentionForm form;
    private final ScoreKernel scores;
    private final KeyMajorSoftmax softmax = new KeyMajorSoftmax();
    private final NativeFloats weightMemory = new NativeFloats();
    private final NativeFloats usedMemory = new NativeFloats();
    private final NativeFloats slopeMemory = new NativeFloats();
    private float[] s = new float[0];
    private float[] w = new float[0];
    private @Nullable Rows weights;
    private @Nullable Rows used;

    HeadRuns(AttentionForm form) {
        this.form = form;
        scores = form.score() == AttentionForm.Score.ADDITIVE ? new AdditiveScores(form) : new DotScores(form);
    }

    private int columns(Lanes lanes) {
        return form.heads() * lanes.queries();
    }

    /**
     * Writes each example's weighted values to {@code context}.
     *
     * @param first number of the first example in the batch
     */
    void forward(Lanes lanes, Visibility visibility, DropMask drop, int first, ParamSource params, Rows context) {
        int columns = columns(lanes);
        int size = lanes.keys() * columns;
        long all = (long) lanes.examples() * size;
        s = s.length < size ? new float[size] : s;
        Rows kept = new Rows(weightMemory.atLeast(all), 0, columns);
        weights = kept;
        used = drop.isActive() ? new Rows(usedMemory.atLeast(all), 0, columns) : kept.from(0, columns);
        scores.begin(lanes, params);
        for (int e = 0; e < lanes.examples(); e++) {
            scores.forward(e, s);
            softmax.forward(s, lanes.keys(), form.heads(), lanes.queries(), visibility, first + e);
            kept.at((long) e * size).pointer().put(s, 0, size);
            if (drop.isActive()) {
                drop(s, lanes, drop, first + e);
                Objects.requireNonNull(used).at((long) e * size).pointer().put(s, 0, size);
            }
            sum(lanes, e, size, context);
        }
    }

    private void sum(Lanes lanes, int example, int size, Rows context) {
        Rows v = lanes.value().rows();
        Rows from = Objects.requireNonNull(used);
        for (int h = 0; h < form.heads(); h++) {
            long column = (long) h * form.valueSize();
            context.at((long) example * lanes.queries() * context.step() + column).product(lanes.queries(), form.valueSize(),
                    lanes.keys(), 1, from.at((long) example * size + (long) h * lanes.queries()), true,
                    v.at((long) example * lanes.keys() * v.step() + column), false, 0);
        }
    }

    /** From the context's slopes to those of queries, keys and values. */
    void backward(Lanes lanes, DropMask drop, ParamSource params, Rows contextSlope) {
        int columns = columns(lanes);
        int size = lanes.keys() * columns;
        w = w.length < size ? new float[size] : w;
        Rows slope = new Rows(slopeMemory.atLeast(size), 0, columns);
        scores.beginBackward(params);
        for (int e = 0; e < lanes.examples(); e++) {
            valueSlopes(lanes, e, size, slope, contextSlope);
            slope.at(0).pointer().get(s, 0, size);
            if (drop.isActive()) {
                drop(s, lanes, drop, e);
            }
            Objects.requireNonNull(weights).at((long) e * size).pointer().get(w, 0, size);
            softmax.backward(w, s, lanes.keys(), columns);
            scores.backward(e, s);
        }
        scores.endBackward(params);
    }

    private void valueSlopes(Lanes lanes, int example, int size, Rows slope, Rows contextSlope) {
        Rows v = lanes.value().rows();
        Rows dv = lanes.value().slopes();
        Rows from = Objects.requireNonNull(used);
        for (int h = 0; h < form.heads(); h++) {
            long column = (long) h * form.valueSize();
            contextSlope.at((long) example * lanes.queries() * contextSlope.step() + column);
            slope.at((long) h * lanes.queries()).product(lanes.keys(), lanes.queries(), form.valueSize(), 1,
                    v.at((long) example * lanes.keys() * v.step() + column), false, contextSlope, true, 0);
            dv.at((long) example * lanes.keys() * dv.step() + column).product(lanes.keys(), form.valueSize(), lanes.queries(), 1,
                    from.at((long) example * size + (long) h * lanes.queries()), false, contextSlope, false, 0);
        }
    }

    private void drop(float[] x, Lanes lanes, DropMask drop, int example) {
        int at = 0;
        for (int j = 0; j < lanes.keys(); j++) {
            for (int h = 0; h < form.heads(); h++) {
                for (int i = 0; i < lanes.queries(); i++) {
                    x[at++] *= drop.factor((((long) example * form.heads() + h) * lanes.queries() + i) * lanes.keys() + j);
                }
            }
        }
    }

    /** Scores of an example as they were before the mask. */
    void scoresOf(int example, float[] to) {
        scores.forward(example, to);
    }

    /** Weights of an example. */
    void weightsOf(int example, int size, float[] to) {
        Objects.requireNonNull(weights).at((long) example * size).pointer().get(to, 0, size);
    }
}
