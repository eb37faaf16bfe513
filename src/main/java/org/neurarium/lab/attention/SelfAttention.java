package org.neurarium.lab.attention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * softmax(QKᵀ/√d_k + mask)·V with Q = X·W_Q, K = X·W_K, V = X·W_V (Vaswani et al. 2017, eq. 1); with several heads each
 * takes d_k = d/heads columns, their results stand side by side, and W_O mixes them: Y = [head₁ … head_h]·W_O (§3.2.2).
 *
 * @param x the tokens' vectors, n × d
 * @param wq weights of the queries, d × d; those of keys, values and output are as large
 * @param heads a divisor of d
 * @param causal whether a token sees only itself and earlier ones
 * @param padding tokens at the end that nobody sees
 */
public record SelfAttention(double[][] x, double[][] wq, double[][] wk, double[][] wv, double[][] wo,
                            int heads, boolean causal, int padding) {
    /**
     * What one head computes. All matrices but {@code q}, {@code k}, {@code v} and {@code output} (n × d_k) are n × n.
     *
     * @param masked the scaled scores; −∞ where the mask forbids to look
     * @param weights rows sum to 1; rows are queries, columns keys
     */
    public record Head(double[][] q, double[][] k, double[][] v, double[][] scores, double[][] scaled, double[][] masked,
                       double[][] weights, double[][] output) {
    }

    public int headSize() {
        return x[0].length / heads;
    }

    /** Whether query {@code i} may look at key {@code j}. */
    public boolean sees(int i, int j) {
        return j < x.length - padding && (!causal || j <= i);
    }

    public List<Head> run() {
        double[][] q = product(x, wq);
        double[][] k = product(x, wk);
        double[][] v = product(x, wv);
        List<Head> all = new ArrayList<>();
        for (int head = 0; head < heads; head++) {
            all.add(head(columns(q, head), columns(k, head), columns(v, head)));
        }
        return all;
    }

    private Head head(double[][] q, double[][] k, double[][] v) {
        double[][] scores = product(q, transposed(k));
        double root = Math.sqrt(headSize());
        double[][] scaled = map(scores, (i, j) -> scores[i][j] / root);
        double[][] masked = map(scaled, (i, j) -> sees(i, j) ? scaled[i][j] : Double.NEGATIVE_INFINITY);
        double[][] weights = Arrays.stream(masked).map(SelfAttention::softmax).toArray(double[][]::new);
        return new Head(q, k, v, scores, scaled, masked, weights, product(weights, v));
    }

    /** The heads' outputs side by side, n × d. */
    public static double[][] joined(List<Head> heads) {
        int n = heads.get(0).output().length;
        int size = heads.get(0).output()[0].length;
        double[][] out = new double[n][size * heads.size()];
        for (int h = 0; h < heads.size(); h++) {
            for (int i = 0; i < n; i++) {
                System.arraycopy(heads.get(h).output()[i], 0, out[i], h * size, size);
            }
        }
        return out;
    }

    /** Y = joined heads · W_O, n × d. */
    public double[][] output(List<Head> heads) {
        return product(joined(heads), wo);
    }

    /**
     * Multiply-adds of the heads together: each of h heads takes n²·d/h for its scores and as many for its weighted sum, so
     * that h cancels.
     */
    public long headCost() {
        return heads * 2L * x.length * x.length * headSize();
    }

    /** Multiply-adds of the four products with W_Q, W_K, W_V and W_O: 4nd². */
    public long projectionCost() {
        return 4L * x.length * x[0].length * x[0].length;
    }

    /** exp(s_j) / Σ exp(s); all zero where nothing may be seen. */
    static double[] softmax(double[] s) {
        double most = Arrays.stream(s).max().orElse(0);
        if (most == Double.NEGATIVE_INFINITY) {
            return new double[s.length];
        }
        double[] e = Arrays.stream(s).map(v -> Math.exp(v - most)).toArray();
        double sum = Arrays.stream(e).sum();
        return Arrays.stream(e).map(v -> v / sum).toArray();
    }

    private double[][] columns(double[][] all, int head) {
        int size = headSize();
        return Arrays.stream(all).map(row -> Arrays.copyOfRange(row, head * size, (head + 1) * size)).toArray(double[][]::new);
    }

    private interface Cell {
        double at(int i, int j);
    }

    private static double[][] map(double[][] shape, Cell cell) {
        double[][] out = new double[shape.length][shape[0].length];
        for (int i = 0; i < out.length; i++) {
            for (int j = 0; j < out[i].length; j++) {
                out[i][j] = cell.at(i, j);
            }
        }
        return out;
    }

    static double[][] product(double[][] a, double[][] b) {
        double[][] out = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b[0].length; j++) {
                for (int k = 0; k < b.length; k++) {
                    out[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return out;
    }

    private static double[][] transposed(double[][] m) {
        double[][] out = new double[m[0].length][m.length];
        for (int i = 0; i < m.length; i++) {
            for (int j = 0; j < m[0].length; j++) {
                out[j][i] = m[i][j];
            }
        }
        return out;
    }
}
