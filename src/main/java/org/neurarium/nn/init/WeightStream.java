package org.neurarium.nn.init;

import java.util.SplittableRandom;

/** A reproducible stream of numbers, the same on every machine and Java version. */
final class WeightStream {

    private final SplittableRandom random;
    private double spare = Double.NaN;

    WeightStream(long seed, long position) {
        // Two rounds, so that neighbouring positions do not give neighbouring seeds.
        random = new SplittableRandom(new SplittableRandom(seed).nextLong() ^ new SplittableRandom(~position).nextLong());
    }

    /** Uniform in [0, 1). */
    double uniform() {
        return (random.nextLong() >>> 11) * 0x1.0p-53;
    }

    /** Standard normal, by Marsaglia's polar method in strict arithmetic. */
    double normal() {
        if (!Double.isNaN(spare)) {
            double kept = spare;
            spare = Double.NaN;
            return kept;
        }
        double u;
        double v;
        double s;
        do {
            u = 2 * uniform() - 1;
            v = 2 * uniform() - 1;
            s = u * u + v * v;
        } while (s >= 1 || s == 0);
        double factor = Math.sqrt(-2 * StrictMath.log(s) / s);
        spare = v * factor;
        return u * factor;
    }
}
