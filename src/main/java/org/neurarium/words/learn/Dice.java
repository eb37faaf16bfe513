package org.neurarium.words.learn;

/** A small, fast source of random numbers for one worker: a 64-bit linear congruence (Knuth, MMIX), upper bits only. */
final class Dice {
    private long state;

    Dice(long seed) {
        state = seed * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L;
        next();
        next();
    }

    private int next() {
        state = state * 6364136223846793005L + 1442695040888963407L;
        return (int) (state >>> 33); // 31 bits
    }

    /** From 0 to n − 1. */
    int below(int n) {
        return (int) ((long) next() * n >>> 31);
    }

    /** From 0 to below 1, in steps of 2⁻²⁴. */
    float share() {
        return (next() >>> 7) * 0x1p-24f;
    }
}
