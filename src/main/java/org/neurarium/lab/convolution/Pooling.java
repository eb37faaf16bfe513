package org.neurarium.lab.convolution;

import java.util.ArrayList;
import java.util.List;

/**
 * Pooling of one image: the largest number or the mean of each window. Windows are squares of {@code size} that move by
 * {@code stride}, or for {@link Kind#FRACTIONAL} the largest number of regions of two neighbouring sizes (Graham 2014).
 *
 * @param ratio of input to output sides, for fractional pooling only
 * @param seed of the regions, in [0, 1), for fractional pooling only
 */
public record Pooling(double[][] image, Kind kind, int size, int stride, double ratio, double seed) {
    /** How the numbers of a window become one. */
    public enum Kind {
        MAX, AVERAGE, FRACTIONAL
    }

    /** Rows {@code top} to {@code bottom} − 1, columns {@code left} to {@code right} − 1. */
    public record Region(int top, int bottom, int left, int right) {
        public boolean holds(int row, int column) {
            return row >= top && row < bottom && column >= left && column < right;
        }
    }

    public int rows() {
        return outputs(image.length);
    }

    public int columns() {
        return outputs(image[0].length);
    }

    private int outputs(int length) {
        return kind == Kind.FRACTIONAL ? Math.max(1, (int) Math.floor(length / ratio)) : Convolution.outputs(length, size, stride, 0, 1);
    }

    /** Where one number of the output comes from. */
    public Region region(int row, int column) {
        if (kind != Kind.FRACTIONAL) {
            return new Region(row * stride, row * stride + size, column * stride, column * stride + size);
        }
        return new Region(border(image.length, row), border(image.length, row + 1), border(image[0].length, column),
                border(image[0].length, column + 1));
    }

    /** The i-th border a_i = ⌈α(i + u)⌉ − 1 between fixed ends, α = length / outputs; u is kept so small that no region is too long. */
    int border(int length, int i) {
        int count = outputs(length);
        double alpha = (double) length / count;
        if (i == 0 || i == count || length % count == 0) {
            return i * length / count;
        }
        int least = length / count;
        double limit = Math.min((least + 2) / alpha - 1, (length + 1 - least) / alpha - (count - 1));
        return (int) Math.ceil(alpha * (i + seed * limit)) - 1;
    }

    /** The numbers of a window, row by row. */
    public List<Double> numbers(int row, int column) {
        Region r = region(row, column);
        List<Double> numbers = new ArrayList<>();
        for (int i = r.top(); i < r.bottom(); i++) {
            for (int j = r.left(); j < r.right(); j++) {
                numbers.add(image[i][j]);
            }
        }
        return numbers;
    }

    public double output(int row, int column) {
        var numbers = numbers(row, column).stream().mapToDouble(n -> n);
        return kind == Kind.AVERAGE ? numbers.average().orElse(0) : numbers.max().orElse(0);
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

    /** The same pooling of another image of the same size. */
    public Pooling of(double[][] other) {
        return new Pooling(other, kind, size, stride, ratio, seed);
    }

    /** ‖a − b‖ / ‖a‖ over all numbers: how much of a change is left. */
    public static double change(double[][] a, double[][] b) {
        double difference = 0;
        double whole = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                difference += (a[i][j] - b[i][j]) * (a[i][j] - b[i][j]);
                whole += a[i][j] * a[i][j];
            }
        }
        return whole == 0 ? difference == 0 ? 0 : Double.POSITIVE_INFINITY : Math.sqrt(difference / whole);
    }

    /** The image moved right by {@code places}; what comes in at the left repeats the edge. */
    public static double[][] shifted(double[][] image, int places) {
        double[][] out = new double[image.length][image[0].length];
        for (int i = 0; i < out.length; i++) {
            for (int j = 0; j < out[i].length; j++) {
                out[i][j] = image[i][Math.max(0, j - places)];
            }
        }
        return out;
    }

    /** The image with normal noise of that standard deviation, the same for the same seed. */
    public static double[][] noisy(double[][] image, double deviation, long seed) {
        java.util.Random random = new java.util.Random(seed);
        double[][] out = new double[image.length][image[0].length];
        for (int i = 0; i < out.length; i++) {
            for (int j = 0; j < out[i].length; j++) {
                out[i][j] = image[i][j] + Math.rint(100 * deviation * random.nextGaussian()) / 100;
            }
        }
        return out;
    }
}
