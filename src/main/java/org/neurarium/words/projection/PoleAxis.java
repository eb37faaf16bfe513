package org.neurarium.words.projection;

import java.util.List;

/**
 * The direction between two poles, each one word or several: with a and b the means of their directions (vectors of length
 * 1), u = (a − b) / ‖a − b‖. A word of direction v stands at u · v − u · (a + b) / 2: 0 halfway, positive towards the first
 * pole. The way in which such a direction shows a bias is that of Bolukbasi and others (2016).
 *
 * @param axis u
 * @param middle u · (a + b) / 2
 * @param reach where the first pole's mean stands; the second's stands at −reach
 */
public record PoleAxis(double[] axis, double middle, double reach) {

    /** @throws IllegalArgumentException if both poles are the same */
    public static PoleAxis between(List<float[]> first, List<float[]> second) {
        double[] a = mean(first);
        double[] b = mean(second);
        double[] axis = new double[a.length];
        double square = 0;
        for (int d = 0; d < axis.length; d++) {
            axis[d] = a[d] - b[d];
            square += axis[d] * axis[d];
        }
        double length = Math.sqrt(square);
        if (!(length > 1e-12)) {
            throw new IllegalArgumentException("both poles are the same");
        }
        double middle = 0;
        for (int d = 0; d < axis.length; d++) {
            axis[d] /= length;
            middle += axis[d] * (a[d] + b[d]) / 2;
        }
        return new PoleAxis(axis, middle, length / 2);
    }

    /** Where a word stands whose vector this is. */
    public double at(float[] vector) {
        double length = length(vector);
        double sum = 0;
        for (int d = 0; d < axis.length; d++) {
            sum += axis[d] * vector[d];
        }
        return (length == 0 ? 0 : sum / length) - middle;
    }

    /**
     * A map whose first axis is this one and whose others are the principal components of what it leaves of the
     * directions.
     *
     * @param directions of length 1
     * @param dims at least 1
     */
    public float[] coordinates(Points directions, int dims) {
        int n = directions.size();
        int dim = directions.dim();
        float[] rest = directions.values().clone();
        float[] map = new float[n * dims];
        for (int i = 0; i < n; i++) {
            double along = 0;
            for (int d = 0; d < dim; d++) {
                along += axis[d] * rest[i * dim + d];
            }
            for (int d = 0; d < dim; d++) {
                rest[i * dim + d] -= (float) (along * axis[d]);
            }
            map[i * dims] = (float) (along - middle);
        }
        if (dims > 1) {
            float[] others = Pca.of(new Points(rest, n, dim), dims - 1).coordinates();
            for (int i = 0; i < n; i++) {
                System.arraycopy(others, i * (dims - 1), map, i * dims + 1, dims - 1);
            }
        }
        return map;
    }

    private static double[] mean(List<float[]> vectors) {
        double[] mean = new double[vectors.get(0).length];
        for (float[] vector : vectors) {
            double length = length(vector);
            for (int d = 0; d < mean.length && length > 0; d++) {
                mean[d] += vector[d] / length / vectors.size();
            }
        }
        return mean;
    }

    private static double length(float[] vector) {
        double sum = 0;
        for (float x : vector) {
            sum += (double) x * x;
        }
        return Math.sqrt(sum);
    }
}
