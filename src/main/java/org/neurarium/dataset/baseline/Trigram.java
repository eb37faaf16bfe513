package org.neurarium.dataset.baseline;

import java.util.HashMap;
import java.util.Map;

/**
 * A trigram language model with Witten–Bell smoothing (Witten and Bell 1991; Chen and Goodman 1998, section 2.5): the
 * estimate after a context h mixes what followed h with the estimate after the context shortened by its oldest token,
 * P(w | h) = (c(hw) + T(h) · P(w | h′)) / (c(h) + T(h)), where T(h) is the number of different tokens seen after h; below
 * the empty context all tokens are equally likely.
 */
public final class Trigram {
    /** Stands where there is no token before. */
    private static final int NONE = -1;

    private final int vocabulary;
    private final Map<Long, Following> contexts = new HashMap<>();

    /** @param vocabulary number of tokens there are */
    public Trigram(int vocabulary) {
        this.vocabulary = vocabulary;
    }

    private static final class Following {
        private final Map<Integer, int[]> counts = new HashMap<>();
        private int all;
    }

    /** Learns that {@code next} came after {@code before, last} (either may be −1: nothing before). */
    public void learn(int before, int last, int next) {
        for (int order = 0; order < 3; order++) {
            if (exists(order, before, last)) {
                Following following = contexts.computeIfAbsent(key(order, before, last), k -> new Following());
                following.counts.computeIfAbsent(next, k -> new int[1])[0]++;
                following.all++;
            }
        }
    }

    /** P(next | before, last). */
    public double probability(int before, int last, int next) {
        double p = 1.0 / vocabulary;
        for (int order = 0; order < 3; order++) {
            Following following = exists(order, before, last) ? contexts.get(key(order, before, last)) : null;
            if (following != null) {
                int[] count = following.counts.get(next);
                int types = following.counts.size();
                p = ((count == null ? 0 : count[0]) + types * p) / (following.all + types);
            }
        }
        return p;
    }

    private static boolean exists(int order, int before, int last) {
        return order == 0 || last != NONE && (order == 1 || before != NONE);
    }

    private static long key(int order, int before, int last) {
        return ((long) order << 60) | (order > 1 ? (long) before << 30 : 0) | (order > 0 ? last : 0);
    }
}
