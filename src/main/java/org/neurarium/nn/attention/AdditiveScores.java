package org.neurarium.nn.attention;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neurarium.nn.fused.FloatMath;

/**
 * vᵀtanh(q + k) for projected q = W₁ᵀx and k = W₂ᵀm (Bahdanau et al. 2015, appendix A.1.2). The longer of the two sequences
 * is the inner loop, so that a single query costs no more than its share.
 */
final class AdditiveScores implements ScoreKernel {

    private final int units;
    private @Nullable Lanes lanes;
    private float[] v = new float[0];
    private float[] slopeOfV = new float[0];
    private float[] outer = new float[0];
    private float[] inner = new float[0];
    private float[] outerSlope = new float[0];
    private float[] innerSlope = new float[0];
    private float[] table = new float[0];
    private float[] work = new float[0];
    private float[] sums = new float[0];

    AdditiveScores(AttentionForm form) {
        units = form.keySize();
    }

    @Override
    public void begin(Lanes now, ParamSource params) {
        lanes = now;
        v = params.value(AttentionKeys.ADDITIVE_VECTOR).dup().data().asFloat();
        int wide = Math.max(now.queries(), now.keys());
        int narrow = Math.min(now.queries(), now.keys());
        if (outer.length != narrow * units || inner.length != wide * units) {
            outer = new float[narrow * units];
            inner = new float[wide * units];
            outerSlope = new float[narrow * units];
            innerSlope = new float[wide * units];
            table = new float[narrow * wide];
            work = new float[wide];
            sums = new float[wide];
        }
    }

    private boolean queriesInside() {
        return Objects.requireNonNull(lanes).queries() >= Objects.requireNonNull(lanes).keys();
    }

    @Override
    public void forward(int example, float[] scores) {
        load(example);
        int wide = work.length;
        Arrays.fill(table, 0);
        for (int r = 0; r < table.length / wide; r++) {
            for (int u = 0; u < units; u++) {
                meet(table, r * wide, inner, u * wide, outer[r * units + u], v[u], wide);
            }
        }
        turn(table, scores, false);
    }

    private static void meet(float[] to, int at, float[] x, int from, float shift, float weight, int n) {
        for (int i = 0; i < n; i++) {
            to[at + i] += weight * FloatMath.tanh(x[from + i] + shift);
        }
    }

    /** The example's projected rows: the outer ones as they are, the inner ones turned, [units][steps]. */
    private void load(int example) {
        Lanes at = Objects.requireNonNull(lanes);
        Lanes.Lane in = queriesInside() ? at.query() : at.key();
        Lanes.Lane out = queriesInside() ? at.key() : at.query();
        int narrow = outer.length / units;
        out.rows().at((long) example * narrow * units).pointer().get(outer, 0, outer.length);
        in.rows().at((long) example * work.length * units).pointer().get(innerSlope, 0, inner.length);
        for (int i = 0; i < work.length; i++) {
            for (int u = 0; u < units; u++) {
                inner[u * work.length + i] = innerSlope[i * units + u];
            }
        }
    }

    /** Between [narrow][wide] and the scores' [keys][queries]. */
    private void turn(float[] mine, float[] scores, boolean back) {
        int wide = work.length;
        boolean asIs = queriesInside();
        for (int i = 0; i < mine.length; i++) {
            int there = asIs ? i : i % wide * (mine.length / wide) + i / wide;
            if (back) {
                mine[i] = scores[there];
            } else {
                scores[there] = mine[i];
            }
        }
    }

    @Override
    public void beginBackward(ParamSource params) {
        slopeOfV = new float[units];
    }

    @Override
    public void backward(int example, float[] slopes) {
        load(example);
        turn(table, slopes, true);
        int wide = work.length;
        Arrays.fill(innerSlope, 0);
        for (int u = 0; u < units; u++) {
            Arrays.fill(sums, 0);
            for (int r = 0; r < table.length / wide; r++) {
                slopesOf(table, r * wide, inner, u * wide, outer[r * units + u], v[u], wide);
                accumulate(innerSlope, u * wide, work, wide);
                outerSlope[r * units + u] = sum(work, wide);
            }
            slopeOfV[u] += sum(sums, wide);
        }
        store(example);
    }

    private void slopesOf(float[] g, int at, float[] x, int from, float shift, float weight, int n) {
        float[] d = work;
        float[] ofV = sums;
        for (int i = 0; i < n; i++) {
            float t = FloatMath.tanh(x[from + i] + shift);
            ofV[i] += g[at + i] * t;
            d[i] = g[at + i] * weight * (1 - t * t);
        }
    }

    private static void accumulate(float[] to, int at, float[] by, int n) {
        for (int i = 0; i < n; i++) {
            to[at + i] += by[i];
        }
    }

    private static float sum(float[] x, int n) {
        float a = 0;
        float b = 0;
        for (int i = 0; i + 1 < n; i += 2) {
            a += x[i];
            b += x[i + 1];
        }
        return n % 2 == 0 ? a + b : a + b + x[n - 1];
    }

    private void store(int example) {
        Lanes at = Objects.requireNonNull(lanes);
        Lanes.Lane in = queriesInside() ? at.query() : at.key();
        Lanes.Lane out = queriesInside() ? at.key() : at.query();
        for (int i = 0; i < work.length; i++) {
            for (int u = 0; u < units; u++) {
                inner[i * units + u] = innerSlope[u * work.length + i];
            }
        }
        out.slopes().at((long) example * outer.length).pointer().put(outerSlope, 0, outer.length);
        in.slopes().at((long) example * inner.length).pointer().put(inner, 0, inner.length);
    }

    @Override
    public void endBackward(ParamSource params) {
        params.gradient(AttentionKeys.ADDITIVE_VECTOR).assign(
                org.nd4j.linalg.factory.Nd4j.createFromArray(slopeOfV));
    }
}
