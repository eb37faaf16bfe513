package org.neurarium.lab.convolution;

/**
 * Two convolutions of stride 1 without padding, one after the other, and the one larger kernel that computes the same. Without
 * anything between them, Σ B[m, n] Σ A[a, b] I[i + m + a, j + n + b] is one convolution with C[p, q] = Σ B[m, n] A[p − m, q − n];
 * with ReLU between them there is no such kernel in general.
 *
 * @param first A, the kernel that looks at the image
 * @param second B, the kernel that looks at what the first one makes
 * @param relu whether negative numbers between the two become 0
 */
public record StackedKernels(double[][] image, double[][] first, double[][] second, boolean relu) {

    /** What stands between the two kernels. */
    public double[][] between() {
        double[][] out = new Convolution(image, first, 1, 0, 1).output();
        for (double[] row : out) {
            for (int j = 0; j < row.length; j++) {
                row[j] = relu ? Math.max(0, row[j]) : row[j];
            }
        }
        return out;
    }

    public double[][] output() {
        return new Convolution(between(), second, 1, 0, 1).output();
    }

    /** C, of |A| + |B| − 1 rows and columns. */
    public double[][] combined() {
        int size = first.length + second.length - 1;
        double[][] out = new double[size][size];
        for (int m = 0; m < second.length; m++) {
            for (int n = 0; n < second.length; n++) {
                for (int a = 0; a < first.length; a++) {
                    for (int b = 0; b < first.length; b++) {
                        out[m + a][n + b] += second[m][n] * first[a][b];
                    }
                }
            }
        }
        return out;
    }

    /** What the one kernel makes of the image. */
    public double[][] combinedOutput() {
        return new Convolution(image, combined(), 1, 0, 1).output();
    }

    /** Weights of {@code layers} kernels of that side that read and write as many channels: layers · F² · channels². */
    public static long weights(int layers, int size, int channels) {
        return (long) layers * size * size * channels * channels;
    }
}
