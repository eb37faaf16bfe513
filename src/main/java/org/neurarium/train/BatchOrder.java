package org.neurarium.train;

/**
 * The order in which one epoch visits the examples: a Fisher–Yates shuffle whose numbers come from SplitMix64
 * (Steele, Lea and Flood, OOPSLA 2014) seeded by seed and epoch. The same seed and epoch give the same order on every
 * machine and for every stepper, whatever was trained before.
 *
 * <p>With balanced classes every class that has examples fills an even share of the epoch: slot i before shuffling is of class
 * i mod K, and each class is gone through in its own shuffled order, again from the start where it is small. An epoch is as long
 * as without.
 */
final class BatchOrder {
    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private final long seed;
    private int[] order = new int[0];
    private int[][] classes = new int[0][];
    private int epoch = -1;

    BatchOrder(long seed) {
        this.seed = seed;
    }

    /** Example indices in the epoch's order, {@code [count]}. Valid until the next call; not to be changed. */
    int[] of(int epoch, int count) {
        if (epoch != this.epoch || count != order.length) {
            shuffle(epoch, count);
        }
        return order;
    }

    /**
     * Example indices in the epoch's order, every class as often as any other.
     *
     * @param members the examples of each class; empty for none to be balanced
     */
    int[] of(int epoch, int count, int[][] members) {
        if (members != classes) {
            classes = members;
            this.epoch = -1;
        }
        return of(epoch, count);
    }

    /** A well-mixed number from two others, for seeds that must differ by step. */
    static long mix(long a, long b) {
        long z = a + GAMMA * (b + 1);
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private void shuffle(int newEpoch, int count) {
        if (order.length != count) {
            order = new int[count];
        }
        long start = mix(seed, newEpoch);
        int kinds = classes.length;
        int[][] shuffled = new int[kinds][];
        for (int c = 0; c < kinds; c++) {
            shuffled[c] = classes[c].clone();
            shuffle(shuffled[c], mix(start, -1 - c));
        }
        for (int i = 0; i < count; i++) {
            order[i] = kinds == 0 ? i : shuffled[i % kinds][i / kinds % shuffled[i % kinds].length];
        }
        shuffle(order, start);
        epoch = newEpoch;
    }

    private static void shuffle(int[] order, long start) {
        for (int i = order.length - 1; i > 0; i--) {
            // The high half of a 32×32-bit product: uniform over 0…i up to 2⁻³² × count.
            int j = (int) ((mix(start, i) >>> 32) * (i + 1) >>> 32);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
    }
}
