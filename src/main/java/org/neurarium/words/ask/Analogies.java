package org.neurarium.words.ask;

import java.util.List;
import java.util.Set;
import org.neurarium.words.ask.Neighbours.Measure;

/**
 * Analogies by adding and subtracting directions (3CosAdd; Mikolov, Yih and Zweig 2013): the word whose direction is
 * nearest to a/‖a‖ − b/‖b‖ + c/‖c‖, the three themselves left out.
 */
public final class Analogies {
    private Analogies() {
    }

    /** The words nearest to a − b + c, nearest first. */
    public static List<Neighbour> solve(Neighbours neighbours, WordLookup.Found a, WordLookup.Found b, WordLookup.Found c, int count) {
        return solve(neighbours, a, b, c, count, false);
    }

    /** @param withThree whether the three may answer too: mostly one of them is nearest, which tells little */
    public static List<Neighbour> solve(Neighbours neighbours, WordLookup.Found a, WordLookup.Found b, WordLookup.Found c, int count,
                                        boolean withThree) {
        return neighbours.nearest(sum(a.vector(), b.vector(), c.vector()), count, Measure.COSINE,
                withThree ? Set.of() : three(a.id(), b.id(), c.id()));
    }

    /** a/‖a‖ − b/‖b‖ + c/‖c‖. */
    public static float[] sum(float[] a, float[] b, float[] c) {
        float[] x = Directions.unit(a);
        float[] y = Directions.unit(b);
        float[] z = Directions.unit(c);
        for (int d = 0; d < x.length; d++) {
            x[d] += z[d] - y[d];
        }
        return x;
    }

    static Set<Integer> three(int a, int b, int c) {
        return new java.util.HashSet<>(List.of(a, b, c));
    }
}
