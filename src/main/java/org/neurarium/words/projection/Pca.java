package org.neurarium.words.projection;

import java.util.Arrays;
import org.neurarium.words.algebra.Orthonormal;
import org.neurarium.words.algebra.SymmetricEigen;

/**
 * Principal components: the directions of largest variance, the eigenvectors of the covariance matrix.
 *
 * @param axes components, each of length 1, its largest number positive
 * @param variance variance along each component (divided by n − 1)
 * @param total variance in all directions together
 * @param coordinates dims numbers a point, centred
 */
public record Pca(double[][] axes, double[] variance, double total, float[] coordinates) {
    private static final int EXACT = 320;
    private static final int ROUNDS = 200;
    private static final int MORE = 10;

    public static Pca of(Points points, int dims) {
        int dim = points.dim();
        double[] mean = mean(points);
        double[][] covariance = covariance(points, mean);
        double total = 0;
        for (int d = 0; d < dim; d++) {
            total += covariance[d][d];
        }
        double[][] axes = dim <= EXACT ? SymmetricEigen.of(covariance).vectors() : iterated(covariance, dims);
        axes = Arrays.copyOf(axes, Math.min(dims, axes.length));
        double[] variance = new double[dims];
        float[] coordinates = new float[points.size() * dims];
        for (int k = 0; k < axes.length; k++) {
            double sum = 0;
            for (int i = 0; i < points.size(); i++) {
                double x = 0;
                for (int d = 0; d < dim; d++) {
                    x += (points.values()[i * dim + d] - mean[d]) * axes[k][d];
                }
                coordinates[i * dims + k] = (float) x;
                sum += x * x;
            }
            variance[k] = sum / Math.max(1, points.size() - 1);
        }
        return new Pca(axes, variance, total, coordinates);
    }

    /** Share of the variance that a component shows, 0 to 1. */
    public double explained(int component) {
        return total == 0 ? 0 : variance[component] / total;
    }

    private static double[] mean(Points points) {
        double[] mean = new double[points.dim()];
        for (int i = 0; i < points.values().length; i++) {
            mean[i % points.dim()] += points.values()[i] / (double) points.size();
        }
        return mean;
    }

    private static double[][] covariance(Points points, double[] mean) {
        int dim = points.dim();
        double[][] covariance = new double[dim][dim];
        double[] row = new double[dim];
        for (int i = 0; i < points.size(); i++) {
            for (int d = 0; d < dim; d++) {
                row[d] = points.values()[i * dim + d] - mean[d];
            }
            for (int a = 0; a < dim; a++) {
                double x = row[a];
                double[] to = covariance[a];
                for (int b = 0; b <= a; b++) {
                    to[b] += x * row[b];
                }
            }
        }
        for (int a = 0; a < dim; a++) {
            for (int b = 0; b <= a; b++) {
                covariance[a][b] /= Math.max(1, points.size() - 1);
                covariance[b][a] = covariance[a][b];
            }
        }
        return covariance;
    }

    /** The first eigenvectors by subspace iteration, for long vectors. */
    private static double[][] iterated(double[][] matrix, int dims) {
        int width = Math.min(dims + MORE, matrix.length);
        float[][] basis = new float[width][matrix.length];
        java.util.Random random = new java.util.Random(1);
        for (float[] column : basis) {
            for (int d = 0; d < column.length; d++) {
                column[d] = (float) random.nextGaussian();
            }
        }
        Orthonormal.make(basis);
        float[][] image = basis;
        for (int round = 0; round < ROUNDS; round++) {
            image = times(matrix, basis);
            basis = copy(image);
            Orthonormal.make(basis);
        }
        image = times(matrix, basis);
        double[][] small = new double[width][width];
        for (int i = 0; i < width; i++) {
            for (int j = 0; j < width; j++) {
                small[i][j] = (Orthonormal.dot(basis[i], image[j]) + Orthonormal.dot(basis[j], image[i])) / 2;
            }
        }
        SymmetricEigen eigen = SymmetricEigen.of(small);
        double[][] vectors = new double[dims][matrix.length];
        for (int k = 0; k < dims; k++) {
            for (int j = 0; j < width; j++) {
                for (int d = 0; d < matrix.length; d++) {
                    vectors[k][d] += eigen.vectors()[k][j] * basis[j][d];
                }
            }
        }
        return vectors;
    }

    private static float[][] copy(float[][] m) {
        return Arrays.stream(m).map(float[]::clone).toArray(float[][]::new);
    }

    private static float[][] times(double[][] matrix, float[][] columns) {
        float[][] result = new float[columns.length][matrix.length];
        for (int k = 0; k < columns.length; k++) {
            for (int r = 0; r < matrix.length; r++) {
                double sum = 0;
                for (int d = 0; d < matrix.length; d++) {
                    sum += matrix[r][d] * columns[k][d];
                }
                result[k][r] = (float) sum;
            }
        }
        return result;
    }
}
