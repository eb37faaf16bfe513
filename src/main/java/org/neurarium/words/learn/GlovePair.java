package org.neurarium.words.learn;

/** One step of GloVe on one cell of the table. */
final class GlovePair {
    private GlovePair() {
    }

    /**
     * With e = w · w̃ + b + b̃ − ln X: L = ½ f(X) e². AdaGrad: x −= rate · g / √s, s += (rate · g)², as the published program.
     *
     * @param rows array with w at {@code at} and w̃ at {@code other}, the bias after the dim numbers of each
     * @param squares s of every number
     * @return the loss before the step
     */
    static double step(float[] rows, float[] squares, int at, int other, int dim, float count, float rate) {
        float error = NegativeSampling.dot(rows, at, rows, other, dim) + rows[at + dim] + rows[other + dim]
                - (float) Math.log(count);
        float weight = weight(count);
        float slope = rate * weight * error;
        for (int d = 0; d < dim; d++) {
            float w = rows[at + d];
            float c = rows[other + d];
            float gw = slope * c;
            float gc = slope * w;
            float sw = squares[at + d];
            float sc = squares[other + d];
            rows[at + d] = w - gw / (float) Math.sqrt(sw);
            rows[other + d] = c - gc / (float) Math.sqrt(sc);
            squares[at + d] = sw + gw * gw;
            squares[other + d] = sc + gc * gc;
        }
        rows[at + dim] -= slope / (float) Math.sqrt(squares[at + dim]);
        rows[other + dim] -= slope / (float) Math.sqrt(squares[other + dim]);
        squares[at + dim] += slope * slope;
        squares[other + dim] += slope * slope;
        return 0.5 * weight * error * error;
    }

    /** f(x) = min(1, (x / x_max)^¾). */
    static float weight(float count) {
        return count >= Glove.MOST ? 1 : (float) Math.pow(count / Glove.MOST, Glove.POWER);
    }
}
