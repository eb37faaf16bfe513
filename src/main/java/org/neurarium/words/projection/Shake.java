package org.neurarium.words.projection;

import java.util.Random;

/** Moves points at random, to see which parts of a map come back. */
final class Shake {
    private Shake() {
    }

    /** @param share of the map's standard deviation by which points move */
    static void points(float[] y, double share, Random random) {
        double square = 0;
        for (float x : y) {
            square += (double) x * x;
        }
        double deviation = Math.sqrt(square / Math.max(1, y.length));
        for (int i = 0; i < y.length; i++) {
            y[i] += (float) (share * deviation * random.nextGaussian());
        }
    }
}
