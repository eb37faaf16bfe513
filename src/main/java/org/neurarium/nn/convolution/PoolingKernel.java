package org.neurarium.nn.convolution;

import java.util.Arrays;

/**
 * Pooling of maps [maps, height, width] in single precision. The maximum remembers where it was found, so that its slope
 * goes back there; of equals the first one wins.
 */
final class PoolingKernel {

    private int[] winners = new int[0];

    /** y[o] = max over its region. */
    void max(float[] x, int maps, int height, int width, Regions rows, Regions columns, float[] y) {
        int places = rows.count() * columns.count();
        winners = winners.length >= maps * places ? winners : new int[maps * places];
        boolean pairs = rows.isPairs() && columns.isPairs();
        for (int m = 0; m < maps; m++) {
            for (int oy = 0; oy < rows.count(); oy++) {
                int at = m * places + oy * columns.count();
                int from = m * height * width;
                if (pairs) {
                    maxOfFour(x, from + 2 * oy * width, width, columns.count(), y, at);
                    continue;
                }
                maxRow(x, from, width, rows.start()[oy], rows.end()[oy], columns, y, at);
            }
        }
    }

    /** The usual case, without jumps that a processor cannot foresee. Not-a-number wins. */
    private void maxOfFour(float[] x, int from, int width, int count, float[] y, int at) {
        for (int o = 0; o < count; o++) {
            int i = from + 2 * o;
            float upper = Math.max(x[i], x[i + 1]);
            float lower = Math.max(x[i + width], x[i + width + 1]);
            float most = Math.max(upper, lower);
            int inUpper = x[i] == upper ? i : i + 1;
            int inLower = x[i + width] == lower ? i + width : i + width + 1;
            winners[at + o] = upper == most ? inUpper : inLower;
            y[at + o] = most;
        }
    }

    private void maxRow(float[] x, int from, int width, int top, int bottom, Regions columns, float[] y, int at) {
        int[] start = columns.start();
        int[] end = columns.end();
        for (int o = 0; o < start.length; o++) {
            int best = from + top * width + start[o];
            float most = x[best];
            for (int iy = top; iy < bottom; iy++) {
                int row = from + iy * width;
                for (int i = row + start[o]; i < row + end[o]; i++) {
                    float value = x[i];
                    if (value > most || value != value) { // not-a-number wins, so that it is not hidden
                        most = value;
                        best = i;
                    }
                }
            }
            y[at + o] = most;
            winners[at + o] = best;
        }
    }

    /** dx from dy, after {@link #max}. */
    void maxSlopes(float[] dy, int count, float[] dx, int length) {
        Arrays.fill(dx, 0, length, 0);
        for (int o = 0; o < count; o++) {
            dx[winners[o]] += dy[o];
        }
    }

    /** y[o] = mean over its region. */
    static void mean(float[] x, int maps, int height, int width, Regions rows, Regions columns, float[] y) {
        int o = 0;
        for (int m = 0; m < maps; m++) {
            for (int oy = 0; oy < rows.count(); oy++) {
                for (int ox = 0; ox < columns.count(); ox++) {
                    float sum = 0;
                    for (int iy = rows.start()[oy]; iy < rows.end()[oy]; iy++) {
                        int row = (m * height + iy) * width;
                        for (int i = row + columns.start()[ox]; i < row + columns.end()[ox]; i++) {
                            sum += x[i];
                        }
                    }
                    y[o++] = sum / cells(rows, oy, columns, ox);
                }
            }
        }
    }

    /** dx from dy for {@link #mean}. */
    static void meanSlopes(float[] dy, int maps, int height, int width, Regions rows, Regions columns, float[] dx) {
        Arrays.fill(dx, 0, maps * height * width, 0);
        int o = 0;
        for (int m = 0; m < maps; m++) {
            for (int oy = 0; oy < rows.count(); oy++) {
                for (int ox = 0; ox < columns.count(); ox++) {
                    float share = dy[o++] / cells(rows, oy, columns, ox);
                    for (int iy = rows.start()[oy]; iy < rows.end()[oy]; iy++) {
                        int row = (m * height + iy) * width;
                        for (int i = row + columns.start()[ox]; i < row + columns.end()[ox]; i++) {
                            dx[i] += share;
                        }
                    }
                }
            }
        }
    }

    static int cells(Regions rows, int oy, Regions columns, int ox) {
        return (rows.end()[oy] - rows.start()[oy]) * (columns.end()[ox] - columns.start()[ox]);
    }
}
