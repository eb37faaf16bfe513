package org.neurarium.nn.fused;

/**
 * The inner loops of small dense layers, over the examples of a batch: contiguous, branch-free, four terms at a time.
 *
 * <p>Rows of {@code src} are {@code n} long; row k starts at {@code from + k * n}.
 */
final class WeightedSums {

    private WeightedSums() {
    }

    /** dst[e] = start + Σₖ w[w0 + k·step] · src[k, e], for {@code terms} terms. */
    static void combine(float[] w, int w0, int step, int terms, float start, float[] src, float[] dst, int to, int n) {
        int k = 0;
        if (terms >= 4) {
            set4(w[w0], w[w0 + step], w[w0 + 2 * step], w[w0 + 3 * step], start, src, dst, to, n);
            k = 4;
        } else if (terms >= 2) {
            set2(w[w0], w[w0 + step], start, src, dst, to, n);
            k = 2;
        } else {
            set1(w[w0], start, src, dst, to, n);
            k = 1;
        }
        for (; k + 4 <= terms; k += 4) {
            int at = w0 + k * step;
            add4(w[at], w[at + step], w[at + 2 * step], w[at + 3 * step], src, k * n, dst, to, n);
        }
        for (; k < terms; k++) {
            add1(w[w0 + k * step], src, k * n, dst, to, n);
        }
    }

    private static void set1(float a, float start, float[] src, float[] dst, int to, int n) {
        for (int e = 0; e < n; e++) {
            dst[to + e] = start + a * src[e];
        }
    }

    private static void set2(float a, float b, float start, float[] src, float[] dst, int to, int n) {
        for (int e = 0; e < n; e++) {
            dst[to + e] = start + a * src[e] + b * src[n + e];
        }
    }

    private static void set4(float a, float b, float c, float d, float start, float[] src, float[] dst, int to, int n) {
        int second = 2 * n;
        int third = 3 * n;
        for (int e = 0; e < n; e++) {
            dst[to + e] = start + a * src[e] + b * src[n + e] + (c * src[second + e] + d * src[third + e]);
        }
    }

    private static void add1(float a, float[] src, int from, float[] dst, int to, int n) {
        for (int e = 0; e < n; e++) {
            dst[to + e] += a * src[from + e];
        }
    }

    private static void add4(float a, float b, float c, float d, float[] src, int from, float[] dst, int to, int n) {
        int first = from + n;
        int second = from + 2 * n;
        int third = from + 3 * n;
        for (int e = 0; e < n; e++) {
            dst[to + e] += a * src[from + e] + b * src[first + e] + (c * src[second + e] + d * src[third + e]);
        }
    }

    /** g[g0 + i] = Σₑ d[d0 + e] · x[i, e] for i &lt; count: the weight gradient of one unit. */
    static void correlate(float[] d, int d0, float[] x, int count, float[] g, int g0, int n) {
        int i = 0;
        for (; i + 4 <= count; i += 4) {
            correlate4(d, d0, x, i * n, g, g0 + i, n);
        }
        if (i + 2 <= count) {
            correlate2(d, d0, x, i * n, g, g0 + i, n);
            i += 2;
        }
        if (i < count) {
            float sum = 0;
            for (int e = 0; e < n; e++) {
                sum += d[d0 + e] * x[i * n + e];
            }
            g[g0 + i] = sum;
        }
    }

    private static void correlate2(float[] d, int d0, float[] x, int x0, float[] g, int g0, int n) {
        int x1 = x0 + n;
        float a = 0;
        float b = 0;
        for (int e = 0; e < n; e++) {
            float v = d[d0 + e];
            a += v * x[x0 + e];
            b += v * x[x1 + e];
        }
        g[g0] = a;
        g[g0 + 1] = b;
    }

    private static void correlate4(float[] d, int d0, float[] x, int x0, float[] g, int g0, int n) {
        int x1 = x0 + n;
        int x2 = x0 + 2 * n;
        int x3 = x0 + 3 * n;
        float a = 0;
        float b = 0;
        float c = 0;
        float f = 0;
        for (int e = 0; e < n; e++) {
            float v = d[d0 + e];
            a += v * x[x0 + e];
            b += v * x[x1 + e];
            c += v * x[x2 + e];
            f += v * x[x3 + e];
        }
        g[g0] = a;
        g[g0 + 1] = b;
        g[g0 + 2] = c;
        g[g0 + 3] = f;
    }

    /** Σₑ d[d0 + e], in four partial sums. */
    static float total(float[] d, int d0, int n) {
        float a = 0;
        float b = 0;
        float c = 0;
        float f = 0;
        int e = 0;
        for (; e + 4 <= n; e += 4) {
            a += d[d0 + e];
            b += d[d0 + e + 1];
            c += d[d0 + e + 2];
            f += d[d0 + e + 3];
        }
        for (; e < n; e++) {
            a += d[d0 + e];
        }
        return a + b + (c + f);
    }
}
