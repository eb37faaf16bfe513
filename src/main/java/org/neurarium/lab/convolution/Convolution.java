package org.neurarium.lab.convolution;

import java.util.ArrayList;
import java.util.List;

/**
 * A convolution of one image with one kernel, as networks compute it (the kernel is not mirrored):
 * O[i, j] = Σ I[i·S + m·D − P, j·S + n·D − P] · K[m, n], with zeros outside the image.
 *
 * @param stride S, places the window moves by
 * @param padding P, zeros on each side
 * @param dilation D, distance of neighbouring weights in the image
 */
public record Convolution(double[][] image, double[][] kernel, int stride, int padding, int dilation) {
    /**
     * One product.
     *
     * @param row in the image; outside it in the padding
     * @param pixel 0 in the padding
     */
    public record Term(int row, int column, double pixel, double weight) {
        public double product() {
            return pixel * weight;
        }
    }

    /** Places that a kernel of {@code size} weights covers: D(F − 1) + 1. */
    public static int extent(int size, int dilation) {
        return dilation * (size - 1) + 1;
    }

    /** ⌊(W − (D(F − 1) + 1) + 2P) / S⌋ + 1, and 0 where the kernel does not fit. */
    public static int outputs(int width, int size, int stride, int padding, int dilation) {
        int room = width - extent(size, dilation) + 2 * padding;
        return room < 0 ? 0 : room / stride + 1;
    }

    /** Places of the input that one number sees after {@code layers} convolutions of stride 1: 1 + layers · (F − 1). */
    public static int receptiveField(int size, int layers) {
        return 1 + layers * (size - 1);
    }

    public int rows() {
        return outputs(image.length, kernel.length, stride, padding, dilation);
    }

    public int columns() {
        return outputs(image[0].length, kernel[0].length, stride, padding, dilation);
    }

    /** The products that one number of the output is the sum of, in the kernel's order. */
    public List<Term> terms(int row, int column) {
        List<Term> terms = new ArrayList<>();
        for (int m = 0; m < kernel.length; m++) {
            for (int n = 0; n < kernel[0].length; n++) {
                int y = row * stride + m * dilation - padding;
                int x = column * stride + n * dilation - padding;
                boolean inside = y >= 0 && y < image.length && x >= 0 && x < image[0].length;
                terms.add(new Term(y, x, inside ? image[y][x] : 0, kernel[m][n]));
            }
        }
        return terms;
    }

    public double output(int row, int column) {
        return terms(row, column).stream().mapToDouble(Term::product).sum();
    }

    public double[][] output() {
        double[][] out = new double[rows()][columns()];
        for (int i = 0; i < out.length; i++) {
            for (int j = 0; j < out[i].length; j++) {
                out[i][j] = output(i, j);
            }
        }
        return out;
    }
}
