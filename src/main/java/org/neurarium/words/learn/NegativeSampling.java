package org.neurarium.words.learn;

/**
 * One step of negative sampling on plain arrays (Mikolov and others 2013, equation 4):
 * L = −ln σ(u₀ · v) − Σⱼ ln σ(−uⱼ · v), with ∂L/∂u = (σ(u · v) − t) v and ∂L/∂v = Σ (σ(u · v) − t) u, where t is 1 for the
 * word seen and 0 for a word drawn. Scalars stand side by side in the loops so that several sums run at once: the usual
 * case, five negatives, goes through memory twice, once for the products and once for both updates.
 */
final class NegativeSampling {
    private static final int USUAL = 6;

    private NegativeSampling() {
    }

    /**
     * Moves v and all u against the gradient.
     *
     * @param in array with v at {@code at}
     * @param out array with the u; the first of {@code rows} is the word seen
     * @param rows starts of the n rows, all different
     * @param room at least n + dim numbers to work with
     * @return the loss before the step
     */
    static float step(float[] in, int at, float[] out, int[] rows, int n, int dim, float rate, float[] room) {
        if (n == USUAL) {
            three(in, at, out, rows[0], rows[1], rows[2], dim, room, 0);
            three(in, at, out, rows[3], rows[4], rows[5], dim, room, 3);
            float loss = coefficients(room, n, rate);
            update(in, at, out, rows, dim, room);
            return loss;
        }
        for (int k = 0; k < n; k++) {
            room[k] = dot(in, at, out, rows[k], dim);
        }
        float loss = coefficients(room, n, rate);
        java.util.Arrays.fill(room, n, n + dim, 0);
        for (int k = 0; k < n; k++) {
            both(in, at, out, rows[k], dim, room[k], room, n);
        }
        for (int d = 0; d < dim; d++) {
            in[at + d] += room[n + d];
        }
        return loss;
    }

    /** Products to steps: rate · (t − σ(u · v)); returns the loss. */
    private static float coefficients(float[] room, int n, float rate) {
        float loss = Sigmoid.loss(room[0]);
        room[0] = rate * (1 - Sigmoid.value(room[0]));
        for (int k = 1; k < n; k++) {
            loss += Sigmoid.loss(-room[k]);
            room[k] = -rate * Sigmoid.value(room[k]);
        }
        return loss;
    }

    private static void both(float[] in, int at, float[] out, int row, int dim, float step, float[] sum, int sumAt) {
        for (int d = 0; d < dim; d++) {
            float u = out[row + d];
            sum[sumAt + d] += step * u;
            out[row + d] = u + step * in[at + d];
        }
    }

    /** The scalar product, in eight sums that do not wait for each other. */
    static float dot(float[] a, int at, float[] b, int bt, int dim) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        float s4 = 0;
        float s5 = 0;
        float s6 = 0;
        float s7 = 0;
        int d = 0;
        for (; d <= dim - 8; d += 8) {
            s0 += a[at + d] * b[bt + d];
            s1 += a[at + d + 1] * b[bt + d + 1];
            s2 += a[at + d + 2] * b[bt + d + 2];
            s3 += a[at + d + 3] * b[bt + d + 3];
            s4 += a[at + d + 4] * b[bt + d + 4];
            s5 += a[at + d + 5] * b[bt + d + 5];
            s6 += a[at + d + 6] * b[bt + d + 6];
            s7 += a[at + d + 7] * b[bt + d + 7];
        }
        for (; d < dim; d++) {
            s0 += a[at + d] * b[bt + d];
        }
        return ((s0 + s1) + (s2 + s3)) + ((s4 + s5) + (s6 + s7));
    }

    /** Three scalar products that share v. */
    private static void three(float[] in, int at, float[] out, int a, int b, int c, int dim, float[] room, int k) {
        float a0 = 0;
        float a1 = 0;
        float a2 = 0;
        float a3 = 0;
        float b0 = 0;
        float b1 = 0;
        float b2 = 0;
        float b3 = 0;
        float c0 = 0;
        float c1 = 0;
        float c2 = 0;
        float c3 = 0;
        int d = 0;
        for (; d <= dim - 4; d += 4) {
            float x0 = in[at + d];
            float x1 = in[at + d + 1];
            float x2 = in[at + d + 2];
            float x3 = in[at + d + 3];
            a0 += x0 * out[a + d];
            a1 += x1 * out[a + d + 1];
            a2 += x2 * out[a + d + 2];
            a3 += x3 * out[a + d + 3];
            b0 += x0 * out[b + d];
            b1 += x1 * out[b + d + 1];
            b2 += x2 * out[b + d + 2];
            b3 += x3 * out[b + d + 3];
            c0 += x0 * out[c + d];
            c1 += x1 * out[c + d + 1];
            c2 += x2 * out[c + d + 2];
            c3 += x3 * out[c + d + 3];
        }
        for (; d < dim; d++) {
            a0 += in[at + d] * out[a + d];
            b0 += in[at + d] * out[b + d];
            c0 += in[at + d] * out[c + d];
        }
        room[k] = (a0 + a1) + (a2 + a3);
        room[k + 1] = (b0 + b1) + (b2 + b3);
        room[k + 2] = (c0 + c1) + (c2 + c3);
    }

    /** Six rows and v in one pass. */
    private static void update(float[] in, int at, float[] out, int[] rows, int dim, float[] steps) {
        int a = rows[0];
        int b = rows[1];
        int c = rows[2];
        int e = rows[3];
        int f = rows[4];
        int g = rows[5];
        float sa = steps[0];
        float sb = steps[1];
        float sc = steps[2];
        float se = steps[3];
        float sf = steps[4];
        float sg = steps[5];
        for (int d = 0; d < dim; d++) {
            float v = in[at + d];
            float ua = out[a + d];
            float ub = out[b + d];
            float uc = out[c + d];
            float ue = out[e + d];
            float uf = out[f + d];
            float ug = out[g + d];
            in[at + d] = v + ((sa * ua + sb * ub) + (sc * uc + se * ue) + (sf * uf + sg * ug));
            out[a + d] = ua + sa * v;
            out[b + d] = ub + sb * v;
            out[c + d] = uc + sc * v;
            out[e + d] = ue + se * v;
            out[f + d] = uf + sf * v;
            out[g + d] = ug + sg * v;
        }
    }
}
