package org.neurarium.words.projection;

import java.util.stream.IntStream;

/**
 * The k nearest other points of every point, nearest first, exactly: every pair is compared.
 *
 * @param ids k ids a point
 * @param squared k squared distances a point
 */
public record NearestGraph(int k, int[] ids, float[] squared) {

    /** Several threads share the points; k is at most the number of other points. */
    public static NearestGraph of(Points points, int wanted) {
        int n = points.size();
        int k = Math.min(wanted, n - 1);
        int[] ids = new int[n * k];
        float[] squared = new float[n * k];
        IntStream.range(0, n).parallel().forEach(i -> {
            int held = 0;
            int at = i * k;
            for (int j = 0; j < n; j++) {
                float d = j == i ? Float.POSITIVE_INFINITY : points.squared(i, j);
                if (j != i && (held < k || d < squared[at + k - 1])) {
                    int place = held < k ? held++ : k - 1;
                    while (place > 0 && squared[at + place - 1] > d) {
                        squared[at + place] = squared[at + place - 1];
                        ids[at + place] = ids[at + place - 1];
                        place--;
                    }
                    squared[at + place] = d;
                    ids[at + place] = j;
                }
            }
        });
        return new NearestGraph(k, ids, squared);
    }
}
