package org.neurarium.lab.attention;

import java.util.Random;

/**
 * One of the layers of {@link LayerCost} as plain loops on one processor core, to be timed: every multiplication with its
 * addition is done, one after the other, and counted.
 */
public final class LayerRun {
    private final LayerCost kind;
    private final LayerCost.Sizes sizes;
    private final float[] x;
    private final float[] weights;
    private long multiplyAdds;

    /** Inputs n × d and weights d × d (for convolution k of them), drawn at random. */
    public LayerRun(LayerCost kind, LayerCost.Sizes sizes, long seed) {
        this.kind = kind;
        this.sizes = sizes;
        boolean attention = kind == LayerCost.SELF_ATTENTION || kind == LayerCost.RESTRICTED;
        x = drawn(sizes.n() * sizes.d(), seed, 1);
        int each = kind == LayerCost.CONVOLUTIONAL ? sizes.k() : 1;
        weights = attention ? new float[0] : drawn(each * sizes.d() * sizes.d(), seed + 1, 1 / Math.sqrt(each * sizes.d()));
    }

    private static float[] drawn(int count, long seed, double scale) {
        Random random = new Random(seed);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (scale * random.nextGaussian());
        }
        return values;
    }

    /** The inputs, n × d. */
    public float[] inputs() {
        return x.clone();
    }

    /** Multiply-adds of the newest run. */
    public long multiplyAdds() {
        return multiplyAdds;
    }

    /** The layer's answer, n × d. */
    public float[] run() {
        multiplyAdds = 0;
        return switch (kind) {
            case SELF_ATTENTION -> attention(sizes.n());
            case RESTRICTED -> attention(Math.min(sizes.r(), sizes.n()));
            case RECURRENT -> recurrence();
            case CONVOLUTIONAL -> convolution();
        };
    }

    /** Queries, keys and values are the inputs; each position looks at the {@code reach} around it. */
    private float[] attention(int reach) {
        int n = sizes.n();
        int d = sizes.d();
        float[] out = new float[n * d];
        double[] scores = new double[reach];
        for (int i = 0; i < n; i++) {
            int first = Math.max(0, Math.min(n - reach, i - reach / 2));
            for (int j = 0; j < reach; j++) {
                scores[j] = dot(x, i * d, x, (first + j) * d, d) / Math.sqrt(d);
            }
            double[] shares = SelfAttention.softmax(scores);
            for (int j = 0; j < reach; j++) {
                float share = (float) shares[j];
                for (int c = 0; c < d; c++) {
                    out[i * d + c] += share * x[(first + j) * d + c];
                }
                multiplyAdds += d;
            }
        }
        return out;
    }

    /** h_t = tanh(x_t + W·h_{t−1}). */
    private float[] recurrence() {
        int d = sizes.d();
        float[] out = new float[sizes.n() * d];
        float[] before = new float[d];
        for (int t = 0; t < sizes.n(); t++) {
            for (int c = 0; c < d; c++) {
                out[t * d + c] = (float) Math.tanh(x[t * d + c] + dot(weights, c * d, before, 0, d));
            }
            System.arraycopy(out, t * d, before, 0, d);
        }
        return out;
    }

    /** A kernel of k positions whose last one is its own; the row is a ring, so that no place has fewer. */
    private float[] convolution() {
        int n = sizes.n();
        int d = sizes.d();
        float[] out = new float[n * d];
        for (int t = 0; t < n; t++) {
            for (int k = 0; k < sizes.k(); k++) {
                int from = Math.floorMod(t - k, n) * d;
                for (int c = 0; c < d; c++) {
                    out[t * d + c] += dot(weights, (k * d + c) * d, x, from, d);
                }
            }
        }
        return out;
    }

    private float dot(float[] a, int atA, float[] b, int atB, int length) {
        float sum = 0;
        for (int i = 0; i < length; i++) {
            sum += a[atA + i] * b[atB + i];
        }
        multiplyAdds += length;
        return sum;
    }

    /** Seconds of the fastest of {@code runs} runs. */
    public double seconds(int runs) {
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < runs && !Thread.currentThread().isInterrupted(); i++) {
            long from = System.nanoTime();
            run();
            best = Math.min(best, (System.nanoTime() - from) / 1e9);
        }
        return best;
    }
}
