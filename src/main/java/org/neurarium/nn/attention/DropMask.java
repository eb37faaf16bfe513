package org.neurarium.nn.attention;

/**
 * Which weights are dropped: a function of a seed and of the weight's number, so that nothing is stored between the two passes
 * and both forms of a layer drop the same. The hash is SplitMix64's output function (Steele et al. 2014).
 */
record DropMask(long seed, double rate) {

    static final DropMask NONE = new DropMask(0, 0);

    static double checkedRate(double rate) {
        if (!(rate >= 0 && rate < 1)) {
            throw new IllegalArgumentException("A dropout rate lies in [0, 1), " + rate + " does not.");
        }
        return rate;
    }

    boolean isActive() {
        return rate > 0;
    }

    /** 0, or 1/(1 − rate). */
    float factor(long index) {
        long z = seed + (index + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return ((z ^ z >>> 31) >>> 11) * 0x1p-53 < rate ? 0 : (float) (1 / (1 - rate));
    }
}
