package org.neurarium.words.algebra;

/** Columns made orthonormal by the modified method of Gram and Schmidt, twice over (Giraud and others 2005). */
public final class Orthonormal {
    private static final double NOTHING = 1e-10;

    private Orthonormal() {
    }

    /**
     * Works in place. A column that depends on those before it becomes zero.
     *
     * @param columns each of the same length
     */
    public static void make(float[][] columns) {
        for (int j = 0; j < columns.length; j++) {
            double before = length(columns[j]);
            for (int pass = 0; pass < 2; pass++) {
                for (int i = 0; i < j; i++) {
                    subtract(columns[j], columns[i]);
                }
            }
            double length = length(columns[j]);
            float scale = length <= NOTHING * before ? 0 : (float) (1 / length);
            for (int r = 0; r < columns[j].length; r++) {
                columns[j][r] *= scale;
            }
        }
    }

    private static void subtract(float[] column, float[] unit) {
        float share = (float) dot(column, unit);
        for (int r = 0; r < column.length; r++) {
            column[r] -= share * unit[r];
        }
    }

    private static double length(float[] x) {
        return Math.sqrt(dot(x, x));
    }

    /** a · b, four sums at once. */
    public static double dot(float[] a, float[] b) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i <= a.length - 4; i += 4) {
            s0 += (double) a[i] * b[i];
            s1 += (double) a[i + 1] * b[i + 1];
            s2 += (double) a[i + 2] * b[i + 2];
            s3 += (double) a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            s0 += (double) a[i] * b[i];
        }
        return (s0 + s1) + (s2 + s3);
    }
}
