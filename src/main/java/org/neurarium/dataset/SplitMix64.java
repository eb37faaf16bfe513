package org.neurarium.dataset;

import org.neurarium.dataset.image.Dice;

/**
 * The random numbers of every generated dataset and of the split: SplitMix64 (Steele, Lea, Flood, "Fast splittable
 * pseudorandom number generators", OOPSLA 2014), written out here so that the same seed gives the same bytes on every
 * machine and every Java version.
 *
 * <p>State s ← s + 0x9E3779B97F4A7C15 (mod 2⁶⁴), output mix(s). Not for several threads.
 */
public final class SplitMix64 implements Dice {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private long state;

    /** The stream number {@code stream} of a seed; streams of one seed are independent of each other. */
    public SplitMix64(long seed, int stream) {
        this.state = mix(mix(seed + GOLDEN_GAMMA) + stream);
    }

    public long nextLong() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** Uniform in [0, 1): the upper 53 bits × 2⁻⁵³. */
    @Override
    public double uniform() {
        return (nextLong() >>> 11) * 0x1.0p-53;
    }

    /** Uniform in [low, high). */
    @Override
    public double uniform(double low, double high) {
        return low + (high - low) * uniform();
    }

    /** −1 or +1, each with probability ½. */
    public int sign() {
        return nextLong() < 0 ? -1 : 1;
    }

    /** Standard normal by Box and Muller (1958): √(−2 ln u₁) · cos 2πu₂ with u₁ in (0, 1]. */
    @Override
    public double gaussian() {
        double u1 = 1 - uniform();
        double u2 = uniform();
        return Math.sqrt(-2 * StrictMath.log(u1)) * StrictMath.cos(2 * Math.PI * u2);
    }

    /** A whole number in [0, bound): ⌊uniform · bound⌋, whose bias below 2⁻²² for any int bound cannot be seen. */
    @Override
    public int below(int bound) {
        return (int) (uniform() * bound);
    }

    /** Shuffles in place (Fisher and Yates, from the last position down). */
    public void shuffle(int[] values) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = below(i + 1);
            int held = values[i];
            values[i] = values[j];
            values[j] = held;
        }
    }

    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
