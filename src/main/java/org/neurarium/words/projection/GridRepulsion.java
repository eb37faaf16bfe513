package org.neurarium.words.projection;

import java.util.Arrays;

/**
 * Repulsion in the plane by interpolation on an even grid and Fourier transforms (Linderman and others 2019, "FIt-SNE"):
 * every point spreads its charges over the 3 × 3 nodes of its cell, the grid is folded with the kernels 1/(1+d²)² and
 * 1/(1+d²), and every point reads its potentials back. The time grows with the points, not with their pairs. Cells are
 * about one unit wide; the kernels are transformed anew only when the spacing changes, which it does in steps.
 */
final class GridRepulsion implements Repulsion {
    /** Lengths of the transform; half of it are nodes, three a cell. */
    private static final int[] LENGTHS = {128, 256, 384, 512, 768, 1_024, 1_536, 2_048};
    private static final double WIDEST_CELL = 1.1;
    private static final double SPACING_STEP = 1.02;
    private static final int NODES = 3;

    private int length;
    private double spacing;
    private Fourier fourier = new Fourier(2);
    /** Kernels' transforms, real because the kernels are even; transposed as the fields are between the passes. */
    private float[] square = new float[0];
    private float[] single = new float[0];
    private final GridField charges = new GridField();
    private final GridField moments = new GridField();
    private int[] place = new int[0];
    private float[] weights = new float[0];

    @Override
    public double forces(float[] y, float[] force) {
        int n = y.length / 2;
        float[] box = box(y);
        size(Math.max(box[2], box[3]));
        spread(y, n, box);
        charges.fold(fourier, length, square, single);
        moments.fold(fourier, length, square, null);
        return gather(y, n, force);
    }

    /** Lowest x and y, width and height. */
    private static float[] box(float[] y) {
        float[] box = {y[0], y[1], y[0], y[1]};
        for (int i = 0; i < y.length; i += 2) {
            box[0] = Math.min(box[0], y[i]);
            box[1] = Math.min(box[1], y[i + 1]);
            box[2] = Math.max(box[2], y[i]);
            box[3] = Math.max(box[3], y[i + 1]);
        }
        box[2] -= box[0];
        box[3] -= box[1];
        return box;
    }

    private void size(double span) {
        int wanted = LENGTHS[LENGTHS.length - 1];
        for (int i = LENGTHS.length - 1; i >= 0; i--) {
            if (span / cells(LENGTHS[i]) <= WIDEST_CELL) {
                wanted = LENGTHS[i];
            }
        }
        double least = Math.max(1e-6, span) / cells(wanted) / NODES * 1.0001;
        double step = Math.pow(SPACING_STEP, Math.ceil(Math.log(least) / Math.log(SPACING_STEP)));
        if (wanted != length || step != spacing) {
            if (wanted != length) {
                fourier = new Fourier(wanted);
            }
            length = wanted;
            spacing = step;
            kernels();
        }
    }

    private static int cells(int length) {
        return length / 2 / NODES;
    }

    /** FFT(K₂ + i K₁) = K̂₂ + i K̂₁, both real because both kernels are even. */
    private void kernels() {
        GridField kernel = new GridField();
        kernel.resize(length);
        float[] re = new float[length * length];
        float[] im = new float[length * length];
        double h = spacing;
        for (int r = 0; r < length; r++) {
            for (int c = 0; c < length; c++) {
                double dy = Math.min(r, length - r) * h;
                double dx = Math.min(c, length - c) * h;
                double q = 1 / (1 + dx * dx + dy * dy);
                re[r * length + c] = (float) (q * q);
                im[r * length + c] = (float) q;
            }
        }
        GridField.whole(fourier, length, re, im);
        float scale = 1f / length / length;
        for (int i = 0; i < re.length; i++) {
            re[i] *= scale;
            im[i] *= scale;
        }
        square = re;
        single = im;
    }

    private void spread(float[] y, int n, float[] box) {
        if (place.length < n) {
            place = new int[n];
            weights = new float[2 * NODES * n];
        }
        charges.resize(length);
        moments.resize(length);
        int half = length / 2;
        float scale = (float) (1 / (spacing * NODES));
        int last = cells(length) - 1;
        for (int i = 0; i < n; i++) {
            float x = (y[2 * i] - box[0]) * scale;
            float z = (y[2 * i + 1] - box[1]) * scale;
            int cellX = Math.min(last, (int) x);
            int cellZ = Math.min(last, (int) z);
            lagrange(x - cellX, 2 * NODES * i);
            lagrange(z - cellZ, 2 * NODES * i + NODES);
            place[i] = cellZ * NODES * half + cellX * NODES;
            for (int r = 0; r < NODES; r++) {
                float wr = weights[2 * NODES * i + NODES + r];
                int row = place[i] + r * half;
                for (int c = 0; c < NODES; c++) {
                    float w = wr * weights[2 * NODES * i + c];
                    charges.re[row + c] += w;
                    moments.re[row + c] += w * y[2 * i];
                    moments.im[row + c] += w * y[2 * i + 1];
                }
            }
        }
    }

    /** Weights of the nodes at 1/6, 1/2 and 5/6 of a cell for a place t in it. */
    private void lagrange(float t, int at) {
        float a = t - 1f / 6;
        float b = t - 0.5f;
        float c = t - 5f / 6;
        weights[at] = 4.5f * b * c;
        weights[at + 1] = -9f * a * c;
        weights[at + 2] = 4.5f * a * b;
    }

    private double gather(float[] y, int n, float[] force) {
        int half = length / 2;
        double z = 0;
        for (int i = 0; i < n; i++) {
            float zero = 0;
            float one = 0;
            float sumX = 0;
            float sumY = 0;
            for (int r = 0; r < NODES; r++) {
                float wr = weights[2 * NODES * i + NODES + r];
                int row = place[i] + r * half;
                for (int c = 0; c < NODES; c++) {
                    float w = wr * weights[2 * NODES * i + c];
                    zero += w * charges.re[row + c];
                    one += w * charges.im[row + c];
                    sumX += w * moments.re[row + c];
                    sumY += w * moments.im[row + c];
                }
            }
            force[2 * i] = y[2 * i] * zero - sumX;
            force[2 * i + 1] = y[2 * i + 1] * zero - sumY;
            z += one;
        }
        return Math.max(1e-12, z - n);
    }
}
