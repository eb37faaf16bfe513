package org.neurarium.words.projection;

/**
 * Repulsion in the plane by interpolation on an even grid and Fourier transforms (Linderman and others 2019, "FIt-SNE"):
 * every point spreads its charge over the 3 × 3 nodes nearest to it, the grid is folded with the force itself, (x, y)/(1+d²)²,
 * and with 1/(1+d²), and every point reads its sums back. The time grows with the points, not with their pairs. (The paper
 * folds 1/(1+d²)² with the charges 1, x, y and subtracts, which takes more transforms and loses digits far from the
 * middle.) The kernels are transformed anew only when the spacing changes, which it does in steps.
 */
final class GridRepulsion implements Repulsion {
    /** Lengths of the transform; half of it are nodes. */
    private static final int[] LENGTHS = {128, 256, 384, 512, 768, 1_024, 1_536, 2_048};
    private static final double WIDEST_SPACING = 0.36;
    private static final double SPACING_STEP = 1.02;
    private static final int NODES = 3;

    private int length;
    private double spacing;
    private Fourier fourier = new Fourier(2);
    /** Transform of the force's kernel, x/(1+d²)² + i y/(1+d²)². */
    private float[] forceRe = new float[0];
    private float[] forceIm = new float[0];
    /** Transform of 1/(1+d²), real because the kernel is even. */
    private float[] single = new float[0];
    private final GridField charges = new GridField();
    private final GridField forces = new GridField();
    private final GridField sums = new GridField();
    private int[] place = new int[0];
    private float[] weights = new float[0];

    @Override
    public double forces(float[] y, float[] force) {
        int n = y.length / 2;
        float[] box = box(y);
        size(Math.max(box[2], box[3]));
        spread(y, n, box);
        charges.forward(fourier, length);
        forces.resize(length);
        sums.resize(length);
        forces.fold(charges, fourier, length, forceRe, forceIm);
        sums.fold(charges, fourier, length, single, null);
        return gather(n, force);
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
            if (span / gaps(LENGTHS[i]) <= WIDEST_SPACING) {
                wanted = LENGTHS[i];
            }
        }
        double least = Math.max(1e-6, span) / gaps(wanted) * 1.0001;
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

    /** Gaps between nodes that points may lie in; one more node stands on either side. */
    private static int gaps(int length) {
        return length / 2 - NODES;
    }

    private void kernels() {
        int cells = length * length;
        forceRe = new float[cells];
        forceIm = new float[cells];
        single = new float[cells];
        for (int r = 0; r < length; r++) {
            for (int c = 0; c < length; c++) {
                double dy = signed(r) * spacing;
                double dx = signed(c) * spacing;
                double q = 1 / (1 + dx * dx + dy * dy) / cells;
                // Turned over, as the charges are between the passes.
                int at = c * length + r;
                forceRe[at] = (float) (dx * q * q * cells);
                forceIm[at] = (float) (dy * q * q * cells);
                single[at] = (float) q;
            }
        }
        GridField.whole(fourier, length, forceRe, forceIm);
        GridField.whole(fourier, length, single, new float[cells]);
    }

    /** A place on the circle as a distance with a sign; the middle, which no two nodes are apart, is 0. */
    private int signed(int place) {
        return 2 * place == length ? 0 : 2 * place < length ? place : place - length;
    }

    private void spread(float[] y, int n, float[] box) {
        if (place.length < n) {
            place = new int[n];
            weights = new float[2 * NODES * n];
        }
        charges.resize(length);
        int half = length / 2;
        float scale = (float) (1 / spacing);
        for (int i = 0; i < n; i++) {
            float x = (y[2 * i] - box[0]) * scale + 1;
            float z = (y[2 * i + 1] - box[1]) * scale + 1;
            int column = (int) (x + 0.5f);
            int line = (int) (z + 0.5f);
            parabola(x - column, 2 * NODES * i);
            parabola(z - line, 2 * NODES * i + NODES);
            place[i] = (line - 1) * half + column - 1;
            for (int r = 0; r < NODES; r++) {
                float wr = weights[2 * NODES * i + NODES + r];
                int row = place[i] + r * half;
                for (int c = 0; c < NODES; c++) {
                    charges.re[row + c] += wr * weights[2 * NODES * i + c];
                }
            }
        }
    }

    /** Weights of the nodes at −1, 0 and 1 for a place t between −½ and ½. */
    private void parabola(float t, int at) {
        weights[at] = t * (t - 1) / 2;
        weights[at + 1] = 1 - t * t;
        weights[at + 2] = t * (t + 1) / 2;
    }

    private double gather(int n, float[] force) {
        int half = length / 2;
        double z = 0;
        for (int i = 0; i < n; i++) {
            float one = 0;
            float sumX = 0;
            float sumY = 0;
            for (int r = 0; r < NODES; r++) {
                float wr = weights[2 * NODES * i + NODES + r];
                int row = place[i] + r * half;
                for (int c = 0; c < NODES; c++) {
                    float w = wr * weights[2 * NODES * i + c];
                    one += w * sums.re[row + c];
                    sumX += w * forces.re[row + c];
                    sumY += w * forces.im[row + c];
                }
            }
            force[2 * i] = sumX;
            force[2 * i + 1] = sumY;
            z += one;
        }
        return Math.max(1e-12, z - n);
    }
}
