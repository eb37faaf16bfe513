package org.neurarium.nn.init;

/** Gram–Schmidt on a matrix of normal numbers gives a uniformly random orthonormal one. */
final class Orthonormal {

    private Orthonormal() {
    }

    /** Makes the columns (or, when there are more columns than rows, the rows) of a column-major matrix orthogonal. */
    static void apply(double[] matrix, int rows, double length) {
        int columns = matrix.length / rows;
        boolean tall = rows >= columns;
        int vectors = tall ? columns : rows;
        int dimension = tall ? rows : columns;
        int stride = tall ? 1 : rows;
        int next = tall ? rows : 1;
        for (int v = 0; v < vectors; v++) {
            // Twice is enough (Kahan, Parlett): the second pass removes what rounding left of the first.
            for (int pass = 0; pass < 2; pass++) {
                for (int u = 0; u < v; u++) {
                    double along = dot(matrix, v * next, u * next, stride, dimension) / (length * length);
                    for (int i = 0; i < dimension; i++) {
                        matrix[v * next + i * stride] -= along * matrix[u * next + i * stride];
                    }
                }
            }
            double norm = Math.sqrt(dot(matrix, v * next, v * next, stride, dimension));
            for (int i = 0; i < dimension; i++) {
                matrix[v * next + i * stride] *= length / norm;
            }
        }
    }

    private static double dot(double[] m, int a, int b, int stride, int dimension) {
        double sum = 0;
        for (int i = 0; i < dimension; i++) {
            sum += m[a + i * stride] * m[b + i * stride];
        }
        return sum;
    }
}
