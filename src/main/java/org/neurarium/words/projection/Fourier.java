package org.neurarium.words.projection;

/**
 * Complex Fourier transform X_k = Σ x_j e^(−2πijk/n) of lengths 2^a · 3^b, self-sorting (Stockham) with radix 4, 3 and 2.
 * The inverse without its 1/n is the same with real and imaginary parts exchanged.
 */
final class Fourier {
    private final int n;
    private final float[] cos;
    private final float[] sin;
    private final float[] otherRe;
    private final float[] otherIm;

    Fourier(int n) {
        this.n = n;
        cos = new float[n];
        sin = new float[n];
        for (int i = 0; i < n; i++) {
            cos[i] = (float) Math.cos(2 * Math.PI * i / n);
            sin[i] = (float) -Math.sin(2 * Math.PI * i / n);
        }
        otherRe = new float[n];
        otherIm = new float[n];
    }

    /** Transforms in place. */
    void transform(float[] re, float[] im) {
        float[] a = re;
        float[] b = im;
        float[] c = otherRe;
        float[] d = otherIm;
        int left = n;
        int stride = 1;
        while (left > 1) {
            int radix = left % 4 == 0 ? 4 : left % 3 == 0 ? 3 : 2;
            int m = left / radix;
            if (radix == 4) {
                four(a, b, c, d, m, stride);
            } else if (radix == 3) {
                three(a, b, c, d, m, stride);
            } else {
                two(a, b, c, d, m, stride);
            }
            float[] t = a;
            a = c;
            c = t;
            t = b;
            b = d;
            d = t;
            left = m;
            stride *= radix;
        }
        if (a != re) {
            System.arraycopy(a, 0, re, 0, n);
            System.arraycopy(b, 0, im, 0, n);
        }
    }

    private void four(float[] a, float[] b, float[] c, float[] d, int m, int s) {
        int quarter = s * m;
        for (int p = 0; p < m; p++) {
            float c1 = cos[p * s];
            float s1 = sin[p * s];
            float c2 = cos[2 * p * s];
            float s2 = sin[2 * p * s];
            float c3 = cos[3 * p * s];
            float s3 = sin[3 * p * s];
            int from = s * p;
            int to = 4 * s * p;
            for (int q = 0; q < s; q++) {
                int i = from + q;
                float e0 = a[i] + a[i + 2 * quarter];
                float f0 = b[i] + b[i + 2 * quarter];
                float e1 = a[i] - a[i + 2 * quarter];
                float f1 = b[i] - b[i + 2 * quarter];
                float e2 = a[i + quarter] + a[i + 3 * quarter];
                float f2 = b[i + quarter] + b[i + 3 * quarter];
                float e3 = a[i + quarter] - a[i + 3 * quarter];
                float f3 = b[i + quarter] - b[i + 3 * quarter];
                int o = to + q;
                c[o] = e0 + e2;
                d[o] = f0 + f2;
                float x = e1 + f3;
                float y = f1 - e3;
                c[o + s] = x * c1 - y * s1;
                d[o + s] = x * s1 + y * c1;
                x = e0 - e2;
                y = f0 - f2;
                c[o + 2 * s] = x * c2 - y * s2;
                d[o + 2 * s] = x * s2 + y * c2;
                x = e1 - f3;
                y = f1 + e3;
                c[o + 3 * s] = x * c3 - y * s3;
                d[o + 3 * s] = x * s3 + y * c3;
            }
        }
    }

    private void three(float[] a, float[] b, float[] c, float[] d, int m, int s) {
        float half = (float) (Math.sqrt(3) / 2);
        int third = s * m;
        for (int p = 0; p < m; p++) {
            float c1 = cos[p * s];
            float s1 = sin[p * s];
            float c2 = cos[2 * p * s];
            float s2 = sin[2 * p * s];
            for (int q = 0; q < s; q++) {
                int i = s * p + q;
                float e = a[i + third] + a[i + 2 * third];
                float f = b[i + third] + b[i + 2 * third];
                float g = half * (b[i + third] - b[i + 2 * third]);
                float h = half * (a[i + third] - a[i + 2 * third]);
                float x = a[i] - 0.5f * e;
                float y = b[i] - 0.5f * f;
                int o = 3 * s * p + q;
                c[o] = a[i] + e;
                d[o] = b[i] + f;
                float u = x + g;
                float v = y - h;
                c[o + s] = u * c1 - v * s1;
                d[o + s] = u * s1 + v * c1;
                u = x - g;
                v = y + h;
                c[o + 2 * s] = u * c2 - v * s2;
                d[o + 2 * s] = u * s2 + v * c2;
            }
        }
    }

    private void two(float[] a, float[] b, float[] c, float[] d, int m, int s) {
        int middle = s * m;
        for (int p = 0; p < m; p++) {
            float c1 = cos[p * s];
            float s1 = sin[p * s];
            for (int q = 0; q < s; q++) {
                int i = s * p + q;
                int o = 2 * s * p + q;
                float x = a[i] - a[i + middle];
                float y = b[i] - b[i + middle];
                c[o] = a[i] + a[i + middle];
                d[o] = b[i] + b[i + middle];
                c[o + s] = x * c1 - y * s1;
                d[o + s] = x * s1 + y * c1;
            }
        }
    }
}
