package org.neurarium.words.projection;

/** How far a map can be trusted. */
public final class MapQuality {
    private MapQuality() {
    }

    /**
     * Trustworthiness (Venna and Kaski 2001): 1 − 2 / (n k (2n − 3k − 1)) Σ_i Σ_j (r(i, j) − k) over those of the k nearest
     * points on the map that are not among the k nearest of the original, r being their rank there. 1 is perfect.
     */
    public static double trustworthiness(Points original, Points map, int k) {
        int n = original.size();
        NearestGraph shown = NearestGraph.of(map, k);
        double sum = java.util.stream.IntStream.range(0, n).parallel().mapToDouble(i -> {
            float[] distance = new float[n];
            for (int j = 0; j < n; j++) {
                distance[j] = original.squared(i, j);
            }
            double loss = 0;
            for (int e = i * k; e < (i + 1) * k; e++) {
                int j = shown.ids()[e];
                int rank = 1;
                for (int o = 0; o < n; o++) {
                    rank += o != i && o != j && (distance[o] < distance[j] || distance[o] == distance[j] && o < j) ? 1 : 0;
                }
                loss += Math.max(0, rank - k);
            }
            return loss;
        }).sum();
        return 1 - 2.0 / ((double) n * k * (2.0 * n - 3 * k - 1)) * sum;
    }
}
