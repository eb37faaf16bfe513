package org.neurarium.words.projection;

import java.util.Arrays;

/**
 * UMAP's graph: w_i(j) = exp(−max(0, d_ij − ρ_i) / σ_i), ρ_i the distance to the nearest other point, σ_i such that the
 * weights of i add up to log₂ k; both directions joined by w + w' − w w'. Every edge stands in both directions; the
 * largest weight is 1, and edges too weak to be walked once are left out.
 */
record FuzzyGraph(int[] from, int[] to, float[] weight) {
    private static final int HALVINGS = 64;
    private static final int STEPS = 300;

    static FuzzyGraph of(NearestGraph near) {
        int k = near.k();
        int n = near.ids().length / k;
        long[] cells = new long[2 * n * k];
        float[] directed = new float[n * k];
        for (int i = 0; i < n; i++) {
            weights(near, i, k, directed);
        }
        for (int e = 0; e < n * k; e++) {
            int i = e / k;
            int j = near.ids()[e];
            cells[2 * e] = ((long) i * n + j) << 1;
            cells[2 * e + 1] = ((long) j * n + i) << 1 | 1;
        }
        return join(near, directed, cells, n, k);
    }

    private static void weights(NearestGraph near, int i, int k, float[] directed) {
        double rho = Math.sqrt(near.squared()[i * k]);
        // The point itself counts as one of the k neighbours in the published program.
        double wanted = Math.log(k + 1) / Math.log(2);
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double sigma = 1;
        for (int round = 0; round < HALVINGS; round++) {
            double sum = 0;
            for (int j = 0; j < k; j++) {
                sum += Math.exp(-Math.max(0, Math.sqrt(near.squared()[i * k + j]) - rho) / sigma);
            }
            if (sum > wanted) {
                high = sigma;
                sigma = (low + high) / 2;
            } else {
                low = sigma;
                sigma = Double.isInfinite(high) ? 2 * sigma : (low + high) / 2;
            }
        }
        for (int j = 0; j < k; j++) {
            directed[i * k + j] = (float) Math.exp(-Math.max(0, Math.sqrt(near.squared()[i * k + j]) - rho) / Math.max(1e-12, sigma));
        }
    }

    private static FuzzyGraph join(NearestGraph near, float[] directed, long[] cells, int n, int k) {
        Arrays.sort(cells);
        int[] from = new int[cells.length];
        int[] to = new int[cells.length];
        float[] weight = new float[cells.length];
        int size = 0;
        float most = 0;
        for (int c = 0; c < cells.length; c++) {
            long pair = cells[c] >> 1;
            boolean both = c + 1 < cells.length && cells[c + 1] >> 1 == pair;
            int i = (int) (pair / n);
            int j = (int) (pair % n);
            float w = value(near, directed, i, j, k);
            float v = value(near, directed, j, i, k);
            from[size] = i;
            to[size] = j;
            weight[size] = w + v - w * v;
            most = Math.max(most, weight[size++]);
            c += both ? 1 : 0;
        }
        int kept = 0;
        for (int e = 0; e < size; e++) {
            if (weight[e] >= most / STEPS) {
                from[kept] = from[e];
                to[kept] = to[e];
                weight[kept++] = weight[e] / most;
            }
        }
        return new FuzzyGraph(Arrays.copyOf(from, kept), Arrays.copyOf(to, kept), Arrays.copyOf(weight, kept));
    }

    private static float value(NearestGraph near, float[] directed, int i, int j, int k) {
        for (int e = i * k; e < (i + 1) * k; e++) {
            if (near.ids()[e] == j) {
                return directed[e];
            }
        }
        return 0;
    }

    int size() {
        return from.length;
    }
}
