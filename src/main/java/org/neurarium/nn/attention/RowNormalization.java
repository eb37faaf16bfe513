package org.neurarium.nn.attention;

import java.util.Arrays;

/** Layer normalisation of rows in single precision; sums run in four strands, which a processor adds side by side. */
final class RowNormalization {

    private RowNormalization() {
    }

    /** Replaces each row of length n by (x − μ)/√(σ² + ε), and leaves 1/√(σ² + ε) of each row in {@code inverse}. */
    static void normalize(float[] x, float[] inverse, int n, float epsilon) {
        for (int row = 0; row < inverse.length; row++) {
            int at = row * n;
            float mean = sum(x, at, n) / n;
            for (int i = at; i < at + n; i++) {
                x[i] -= mean;
            }
            float factor = (float) (1 / Math.sqrt(dot(x, x, at, n) / n + epsilon));
            for (int i = at; i < at + n; i++) {
                x[i] *= factor;
            }
            inverse[row] = factor;
        }
    }

    static void stretch(float[] x, float[] gamma, float[] beta, int n) {
        for (int at = 0; at < x.length; at += n) {
            for (int i = 0; i < n; i++) {
                x[at + i] = x[at + i] * gamma[i] + beta[i];
            }
        }
    }

    /** Replaces the slopes {@code d} of the result by those of the input, and sums those of γ and β. */
    static void backward(float[] d, float[] normal, float[] inverse, float[] gamma, float[] ofGamma, float[] ofBeta, int n) {
        Arrays.fill(ofGamma, 0);
        Arrays.fill(ofBeta, 0);
        for (int row = 0; row < inverse.length; row++) {
            int at = row * n;
            for (int i = 0; i < n; i++) {
                ofGamma[i] += d[at + i] * normal[at + i];
                ofBeta[i] += d[at + i];
            }
            for (int i = 0; i < n; i++) {
                d[at + i] *= gamma[i];
            }
            float mean = sum(d, at, n) / n;
            float along = dot(d, normal, at, n) / n;
            float factor = inverse[row];
            for (int i = at; i < at + n; i++) {
                d[i] = (d[i] - mean - normal[i] * along) * factor;
            }
        }
    }

    private static float sum(float[] x, int at, int n) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int i = at;
        for (; i + 3 < at + n; i += 4) {
            a += x[i];
            b += x[i + 1];
            c += x[i + 2];
            d += x[i + 3];
        }
        for (; i < at + n; i++) {
            a += x[i];
        }
        return a + b + (c + d);
    }

    private static float dot(float[] x, float[] y, int at, int n) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int i = at;
        for (; i + 3 < at + n; i += 4) {
            a += x[i] * y[i];
            b += x[i + 1] * y[i + 1];
            c += x[i + 2] * y[i + 2];
            d += x[i + 3] * y[i + 3];
        }
        for (; i < at + n; i++) {
            a += x[i] * y[i];
        }
        return a + b + (c + d);
    }
}
