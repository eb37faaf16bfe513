package org.neurarium.words.projection;

/**
 * Points to be drawn.
 *
 * @param values row after row; not to be changed
 */
public record Points(float[] values, int size, int dim) {
    public Points {
        if (values.length != size * dim) {
            throw new IllegalArgumentException(values.length + " numbers for " + size + " points of " + dim);
        }
    }

    /** Squared Euclidean distance, four sums at once. */
    float squared(int i, int j) {
        int a = i * dim;
        int b = j * dim;
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int d = 0;
        for (; d <= dim - 4; d += 4) {
            float x0 = values[a + d] - values[b + d];
            float x1 = values[a + d + 1] - values[b + d + 1];
            float x2 = values[a + d + 2] - values[b + d + 2];
            float x3 = values[a + d + 3] - values[b + d + 3];
            s0 += x0 * x0;
            s1 += x1 * x1;
            s2 += x2 * x2;
            s3 += x3 * x3;
        }
        for (; d < dim; d++) {
            float x = values[a + d] - values[b + d];
            s0 += x * x;
        }
        return (s0 + s1) + (s2 + s3);
    }
}
