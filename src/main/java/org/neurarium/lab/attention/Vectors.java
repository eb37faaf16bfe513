package org.neurarium.lab.attention;

import java.util.Random;

/** Made-up vectors and weights with one decimal, the same for the same word and seed. */
public final class Vectors {
    private static final double SPREAD = 0.8;

    private Vectors() {
    }

    /** The vector of a word. */
    public static double[] of(String word, int size, long seed) {
        return row(new Random(31 * seed + word.hashCode()), size);
    }

    /** A matrix of weights; {@code which} tells one from the other. */
    public static double[][] weights(int size, String which, long seed) {
        Random random = new Random(17 * seed + which.hashCode());
        double[][] w = new double[size][];
        for (int i = 0; i < size; i++) {
            w[i] = row(random, size);
        }
        return w;
    }

    private static double[] row(Random random, int size) {
        random.nextInt(); // the first number of neighbouring seeds is alike
        double[] row = new double[size];
        for (int i = 0; i < size; i++) {
            row[i] = Math.rint(10 * SPREAD * random.nextGaussian()) / 10;
        }
        return row;
    }
}
