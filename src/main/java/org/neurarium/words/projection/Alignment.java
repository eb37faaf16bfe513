package org.neurarium.words.projection;

import org.neurarium.words.algebra.SymmetricEigen;

/**
 * Turns one map onto another of the same points, so that the eye can follow them: the orthogonal R (a turn, perhaps with a
 * reflection) that minimises Σ ‖R x − y‖² over centred points x and y (orthogonal Procrustes; Schönemann 1966). With
 * M = Σ y xᵀ = U Σ Vᵀ it is R = U Vᵀ. Lengths and angles stay as they are.
 */
public final class Alignment {
    private static final double NOTHING = 1e-9;

    private Alignment() {
    }

    /**
     * Turns coordinates in place.
     *
     * @param moved dims numbers a point, changed
     * @param onto dims numbers a point, in the same order
     */
    public static void turn(float[] moved, float[] onto, int dims) {
        double[] meanX = mean(moved, dims);
        double[] meanY = mean(onto, dims);
        double[][] m = new double[dims][dims];
        for (int at = 0; at < moved.length; at += dims) {
            for (int r = 0; r < dims; r++) {
                for (int c = 0; c < dims; c++) {
                    m[r][c] += (onto[at + r] - meanY[r]) * (moved[at + c] - meanX[c]);
                }
            }
        }
        double[][] rotation = rotation(m);
        double[] x = new double[dims];
        for (int at = 0; at < moved.length; at += dims) {
            for (int d = 0; d < dims; d++) {
                x[d] = moved[at + d] - meanX[d];
            }
            for (int r = 0; r < dims; r++) {
                double sum = meanX[r];
                for (int c = 0; c < dims; c++) {
                    sum += rotation[r][c] * x[c];
                }
                moved[at + r] = (float) sum;
            }
        }
    }

    /** Turns single axes round, in place, where that brings a map closer to another of the same points; each axis stays what it is. */
    public static void mirror(float[] moved, float[] onto, int dims) {
        double[] meanX = mean(moved, dims);
        double[] meanY = mean(onto, dims);
        for (int d = 0; d < dims; d++) {
            double along = 0;
            for (int at = d; at < moved.length; at += dims) {
                along += (moved[at] - meanX[d]) * (onto[at] - meanY[d]);
            }
            for (int at = d; along < 0 && at < moved.length; at += dims) {
                moved[at] = (float) (2 * meanX[d] - moved[at]);
            }
        }
    }

    /** U Vᵀ of m = U Σ Vᵀ; directions in which m is nothing are completed to a basis. */
    private static double[][] rotation(double[][] m) {
        int n = m.length;
        double[][] square = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (double[] row : m) {
                    square[i][j] += row[i] * row[j];
                }
            }
        }
        SymmetricEigen eigen = SymmetricEigen.of(square);
        double[][] u = new double[n][n];
        double largest = Math.sqrt(Math.max(0, eigen.values()[0]));
        for (int k = 0; k < n; k++) {
            double sigma = Math.sqrt(Math.max(0, eigen.values()[k]));
            for (int r = 0; r < n && sigma > NOTHING * largest; r++) {
                for (int c = 0; c < n; c++) {
                    u[k][r] += m[r][c] * eigen.vectors()[k][c] / sigma;
                }
            }
            orthonormal(u, k);
        }
        double[][] rotation = new double[n][n];
        for (int k = 0; k < n; k++) {
            for (int r = 0; r < n; r++) {
                for (int c = 0; c < n; c++) {
                    rotation[r][c] += u[k][r] * eigen.vectors()[k][c];
                }
            }
        }
        return rotation;
    }

    /** Makes row k a unit vector at right angles to those before it; where nothing is left of it, any such. */
    private static void orthonormal(double[][] u, int k) {
        for (int tried = 0; tried <= u.length; tried++) {
            for (int before = 0; before < k; before++) {
                double share = 0;
                for (int d = 0; d < u.length; d++) {
                    share += u[k][d] * u[before][d];
                }
                for (int d = 0; d < u.length; d++) {
                    u[k][d] -= share * u[before][d];
                }
            }
            double length = 0;
            for (double x : u[k]) {
                length += x * x;
            }
            length = Math.sqrt(length);
            for (int d = 0; d < u.length; d++) {
                u[k][d] = length > NOTHING ? u[k][d] / length : d == tried ? 1 : 0;
            }
            if (length > NOTHING) {
                return;
            }
        }
    }

    private static double[] mean(float[] points, int dims) {
        double[] mean = new double[dims];
        for (int i = 0; i < points.length; i++) {
            mean[i % dims] += points[i] * (double) dims / points.length;
        }
        return mean;
    }
}
