package org.neurarium.ui.lab.convolution;

import java.util.Arrays;

/** Small matrices written as rows of digits, and their change of size. */
final class Images {
    private Images() {
    }

    /** {@code "101 010 101"}: a row per word, a number per character. */
    static double[][] of(String rows) {
        return Arrays.stream(rows.split(" ")).map(r -> r.chars().mapToDouble(c -> c - '0').toArray()).toArray(double[][]::new);
    }

    /** As many rows and columns as asked for; new ones are zero. */
    static double[][] resized(double[][] image, int rows, int columns) {
        double[][] out = new double[rows][columns];
        for (int i = 0; i < Math.min(rows, image.length); i++) {
            System.arraycopy(image[i], 0, out[i], 0, Math.min(columns, image[i].length));
        }
        return out;
    }

    static double[][] copy(double[][] image) {
        return Arrays.stream(image).map(double[]::clone).toArray(double[][]::new);
    }
}
