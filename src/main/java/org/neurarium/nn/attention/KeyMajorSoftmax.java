package org.neurarium.nn.attention;

import java.util.Arrays;

/**
 * Softmax over the keys of one example, for all its heads and queries at once. Scores lie key by key, [keys, heads·queries]:
 * largest score, sum and quotient of each query are then taken over whole rows, number by number, which HotSpot vectorises;
 * along a query it could not.
 */
final class KeyMajorSoftmax {

    /** Below every score; e to the power of it is 0 before the mask is put on again. */
    private static final float OUT = -1e30f;

    private final NativeExp exp = new NativeExp();
    private float[] perQuery = new float[0];

    /** Turns scores into weights; masked ones become 0, also where a query sees no key. */
    void forward(float[] s, int keys, int heads, int queries, Visibility visibility, int example) {
        int columns = heads * queries;
        float[] column = perQuery(columns);
        hide(s, keys, heads, queries, visibility, example, OUT);
        Arrays.fill(column, 0, columns, OUT);
        for (int j = 0; j < keys; j++) {
            larger(column, s, j * columns, columns);
        }
        for (int j = 0; j < keys; j++) {
            subtract(s, j * columns, column, columns);
        }
        exp.apply(s, keys * columns);
        hide(s, keys, heads, queries, visibility, example, 0);
        Arrays.fill(column, 0, columns, 0);
        for (int j = 0; j < keys; j++) {
            add(column, s, j * columns, columns);
        }
        invert(column, columns);
        for (int j = 0; j < keys; j++) {
            multiply(s, j * columns, column, columns);
        }
    }

    /** Turns the slopes of weights {@code w} into those of scores: w·(d − Σ w·d). */
    void backward(float[] w, float[] d, int keys, int columns) {
        float[] column = perQuery(columns);
        Arrays.fill(column, 0, columns, 0);
        for (int j = 0; j < keys; j++) {
            addProduct(column, w, d, j * columns, columns);
        }
        for (int j = 0; j < keys; j++) {
            shiftAndWeigh(d, w, j * columns, column, columns);
        }
    }

    /** Puts {@code value} wherever a query may not look. */
    static void hide(float[] s, int keys, int heads, int queries, Visibility visibility, int example, float value) {
        if (visibility.seesAll()) {
            return;
        }
        int columns = heads * queries;
        for (int j = 0; j < keys; j++) {
            if (!visibility.key(example * keys + j)) {
                Arrays.fill(s, j * columns, (j + 1) * columns, value);
            } else if (visibility.causal()) {
                for (int h = 0; h < heads; h++) {
                    int from = j * columns + h * queries;
                    Arrays.fill(s, from, from + Math.min(j, queries), value);
                }
            }
        }
        hideQueries(s, keys * heads, queries, visibility, example, value);
    }

    private static void hideQueries(float[] s, int rows, int queries, Visibility visibility, int example, float value) {
        for (int i = 0; i < queries; i++) {
            for (int row = 0; !visibility.query(example * queries + i) && row < rows; row++) {
                s[row * queries + i] = value;
            }
        }
    }

    private float[] perQuery(int columns) {
        if (perQuery.length < columns) {
            perQuery = new float[columns];
        }
        return perQuery;
    }

    private static void larger(float[] top, float[] s, int from, int n) {
        for (int i = 0; i < n; i++) {
            top[i] = Math.max(top[i], s[from + i]);
        }
    }

    private static void subtract(float[] s, int from, float[] top, int n) {
        for (int i = 0; i < n; i++) {
            s[from + i] -= top[i];
        }
    }

    private static void add(float[] sum, float[] s, int from, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] += s[from + i];
        }
    }

    private static void invert(float[] sum, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] = sum[i] > 0 ? 1 / sum[i] : 0;
        }
    }

    private static void multiply(float[] s, int from, float[] by, int n) {
        for (int i = 0; i < n; i++) {
            s[from + i] *= by[i];
        }
    }

    private static void addProduct(float[] sum, float[] w, float[] d, int from, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] += w[from + i] * d[from + i];
        }
    }

    private static void shiftAndWeigh(float[] d, float[] w, int from, float[] sum, int n) {
        for (int i = 0; i < n; i++) {
            d[from + i] = w[from + i] * (d[from + i] - sum[i]);
        }
    }
}
