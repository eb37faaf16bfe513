package org.neurarium.words.projection;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * t-SNE's similarities (van der Maaten and Hinton 2008, equations 1 and 2): p_j|i ∝ exp(−β_i d²_ij) over the nearest
 * neighbours, β_i such that the perplexity 2^H is as asked; P = (p_j|i + p_i|j) / 2n. Rows of a sparse matrix.
 */
final class Affinities {
    private static final int HALVINGS = 64;
    private static final double NEAR_ENOUGH = 1e-5;

    final int[] start;
    final int[] column;
    final float[] value;

    private Affinities(int[] start, int[] column, float[] value) {
        this.start = start;
        this.column = column;
        this.value = value;
    }

    static Affinities of(NearestGraph graph, double perplexity) {
        int k = graph.k();
        int n = graph.ids().length / k;
        float[] conditional = new float[n * k];
        IntStream.range(0, n).parallel().forEach(i -> row(graph.squared(), i * k, k, perplexity, conditional));
        return symmetric(graph.ids(), conditional, n, k);
    }

    private static void row(float[] squared, int at, int k, double perplexity, float[] p) {
        double wanted = Math.log(Math.min(perplexity, k));
        double beta = 1 / Math.max(1e-30, squared[at + k / 2]);
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double[] e = new double[k];
        for (int round = 0; round < HALVINGS; round++) {
            double sum = 0;
            double weighed = 0;
            for (int j = 0; j < k; j++) {
                double d = squared[at + j] - squared[at];
                e[j] = Math.exp(-beta * d);
                sum += e[j];
                weighed += beta * d * e[j];
            }
            double entropy = Math.log(sum) + weighed / sum;
            for (int j = 0; j < k; j++) {
                p[at + j] = (float) (e[j] / sum);
            }
            if (Math.abs(entropy - wanted) < NEAR_ENOUGH) {
                return;
            }
            if (entropy > wanted) {
                low = beta;
                beta = Double.isInfinite(high) ? 2 * beta : (beta + high) / 2;
            } else {
                high = beta;
                beta = (beta + low) / 2;
            }
        }
    }

    /** (p_j|i + p_i|j) / 2n, each row with its own and the others' neighbours. */
    private static Affinities symmetric(int[] ids, float[] p, int n, int k) {
        int[] count = new int[n + 1];
        for (int e = 0; e < ids.length; e++) {
            count[e / k + 1]++;
            count[ids[e] + 1]++;
        }
        for (int i = 0; i < n; i++) {
            count[i + 1] += count[i];
        }
        int[] next = Arrays.copyOf(count, n);
        long[] cells = new long[count[n]];
        for (int e = 0; e < ids.length; e++) {
            long bits = Float.floatToRawIntBits(p[e]) & 0xFFFFFFFFL;
            cells[next[e / k]++] = (long) ids[e] << 32 | bits;
            cells[next[ids[e]]++] = (long) (e / k) << 32 | bits;
        }
        int[] start = new int[n + 1];
        int[] column = new int[cells.length];
        float[] value = new float[cells.length];
        int at = 0;
        for (int i = 0; i < n; i++) {
            Arrays.sort(cells, count[i], count[i + 1]);
            for (int c = count[i]; c < count[i + 1]; c++) {
                int id = (int) (cells[c] >>> 32);
                float x = Float.intBitsToFloat((int) cells[c]) / (2f * n);
                if (at > start[i] && column[at - 1] == id) {
                    value[at - 1] += x;
                } else {
                    column[at] = id;
                    value[at++] = x;
                }
            }
            start[i + 1] = at;
        }
        return new Affinities(start, Arrays.copyOf(column, at), Arrays.copyOf(value, at));
    }
}
