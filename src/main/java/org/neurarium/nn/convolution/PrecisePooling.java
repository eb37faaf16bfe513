package org.neurarium.nn.convolution;

/** Pooling in double precision, as it is defined and no faster: for gradient checks and for other devices. */
final class PrecisePooling {

    private PrecisePooling() {
    }

    static double[] forward(double[] x, int maps, int height, int width, Regions rows, Regions columns, boolean max) {
        double[] y = new double[maps * rows.count() * columns.count()];
        for (int o = 0; o < y.length; o++) {
            int[] region = region(o, height, width, rows, columns);
            double value = max ? Double.NEGATIVE_INFINITY : 0;
            for (int i : region) {
                value = max ? Math.max(value, x[i]) : value + x[i] / region.length;
            }
            y[o] = value;
        }
        return y;
    }

    static double[] backward(double[] x, double[] dy, int height, int width, Regions rows, Regions columns, boolean max) {
        double[] dx = new double[x.length];
        for (int o = 0; o < dy.length; o++) {
            int[] region = region(o, height, width, rows, columns);
            int best = region[0];
            for (int i : region) {
                best = x[i] > x[best] ? i : best;
                if (!max) {
                    dx[i] += dy[o] / region.length;
                }
            }
            if (max) {
                dx[best] += dy[o];
            }
        }
        return dx;
    }

    /** Places of the input that output {@code o} joins. */
    private static int[] region(int o, int height, int width, Regions rows, Regions columns) {
        int ox = o % columns.count();
        int oy = o / columns.count() % rows.count();
        int map = o / columns.count() / rows.count();
        int[] places = new int[PoolingKernel.cells(rows, oy, columns, ox)];
        int n = 0;
        for (int iy = rows.start()[oy]; iy < rows.end()[oy]; iy++) {
            for (int ix = columns.start()[ox]; ix < columns.end()[ox]; ix++) {
                places[n++] = (map * height + iy) * width + ix;
            }
        }
        return places;
    }
}
