package org.neurarium.lab.attention;

/** Sine and cosine positions (Vaswani et al. 2017, §3.5): PE(p, 2i) = sin(p / 10000^(2i/d)), PE(p, 2i + 1) = cos of the same. */
public final class PositionWaves {
    private static final double BASE = 10_000;

    private PositionWaves() {
    }

    /** One number of the encoding. */
    public static double at(int position, int column, int size) {
        double angle = angle(position, column, size);
        return column % 2 == 0 ? Math.sin(angle) : Math.cos(angle);
    }

    /** What sine or cosine is taken of. */
    public static double angle(int position, int column, int size) {
        return position / Math.pow(BASE, (column - column % 2) / (double) size);
    }

    /** Positions from 0, a row each. */
    public static double[][] table(int positions, int size) {
        double[][] table = new double[positions][size];
        for (int p = 0; p < positions; p++) {
            for (int c = 0; c < size; c++) {
                table[p][c] = at(p, c, size);
            }
        }
        return table;
    }

    /** ‖PE(p) − PE(q)‖; depends on |p − q| only. */
    public static double distance(int p, int q, int size) {
        double sum = 0;
        for (int c = 0; c < size; c++) {
            double d = at(p, c, size) - at(q, c, size);
            sum += d * d;
        }
        return Math.sqrt(sum);
    }
}
