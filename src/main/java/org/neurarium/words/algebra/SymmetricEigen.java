package org.neurarium.words.algebra;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix by cyclic Jacobi rotations (Golub and Van Loan, algorithm 8.5.2),
 * largest eigenvalue first; the first component of the largest absolute value of every vector is positive.
 *
 * @param values n eigenvalues
 * @param vectors n rows, each an eigenvector of length 1
 */
public record SymmetricEigen(double[] values, double[][] vectors) {
    private static final int MOST_SWEEPS = 60;
    private static final double ENOUGH = 1e-22;

    /** @param matrix n × n, of which a copy is worked on */
    public static SymmetricEigen of(double[][] matrix) {
        int n = matrix.length;
        double[][] a = new double[n][];
        double[][] v = new double[n][n];
        double scale = 0;
        for (int i = 0; i < n; i++) {
            a[i] = matrix[i].clone();
            v[i][i] = 1;
            for (double x : a[i]) {
                scale += x * x;
            }
        }
        for (int sweep = 0; sweep < MOST_SWEEPS && off(a) > ENOUGH * scale; sweep++) {
            for (int p = 0; p < n - 1; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotate(a, v, p, q);
                }
            }
        }
        int[] order = IntStream.range(0, n).boxed().sorted(Comparator.comparingDouble(i -> -a[i][i])).mapToInt(i -> i).toArray();
        double[] values = new double[n];
        double[][] vectors = new double[n][];
        for (int i = 0; i < n; i++) {
            values[i] = a[order[i]][order[i]];
            vectors[i] = signed(v[order[i]]);
        }
        return new SymmetricEigen(values, vectors);
    }

    private static double off(double[][] a) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += 2 * a[i][j] * a[i][j];
            }
        }
        return sum;
    }

    /** Makes a[p][q] zero; v collects the rotations as rows. */
    private static void rotate(double[][] a, double[][] v, int p, int q) {
        if (a[p][q] == 0) {
            return;
        }
        double tau = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double t = (tau >= 0 ? 1 : -1) / (Math.abs(tau) + Math.sqrt(1 + tau * tau));
        double c = 1 / Math.sqrt(1 + t * t);
        double s = t * c;
        turnRows(a, p, q, c, s);
        for (double[] row : a) {
            double x = row[p];
            double y = row[q];
            row[p] = c * x - s * y;
            row[q] = s * x + c * y;
        }
        turnRows(v, p, q, c, s);
    }

    private static void turnRows(double[][] m, int p, int q, double c, double s) {
        double[] rowP = m[p];
        double[] rowQ = m[q];
        for (int k = 0; k < rowP.length; k++) {
            double x = rowP[k];
            double y = rowQ[k];
            rowP[k] = c * x - s * y;
            rowQ[k] = s * x + c * y;
        }
    }

    private static double[] signed(double[] vector) {
        double most = 0;
        for (double x : vector) {
            most = Math.abs(x) > Math.abs(most) + 1e-12 ? x : most;
        }
        double sign = most < 0 ? -1 : 1;
        double[] signed = new double[vector.length];
        for (int i = 0; i < signed.length; i++) {
            signed[i] = sign * vector[i];
        }
        return signed;
    }
}
