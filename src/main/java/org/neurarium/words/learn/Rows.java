package org.neurarium.words.learn;

/** Sums of rows of an array. */
final class Rows {
    private Rows() {
    }

    /** sum += row. */
    static void add(float[] array, int row, float[] sum, int dim) {
        for (int d = 0; d < dim; d++) {
            sum[d] += array[row + d];
        }
    }

    /** row += step. */
    static void addTo(float[] step, float[] array, int row, int dim) {
        for (int d = 0; d < dim; d++) {
            array[row + d] += step[d];
        }
    }

    static void scale(float[] row, float by) {
        for (int d = 0; d < row.length; d++) {
            row[d] *= by;
        }
    }
}
