package org.neurarium.words.learn;

/**
 * σ(x) = 1 / (1 + e⁻ˣ) and −ln σ(x) from tables between −{@link #LIMIT} and {@link #LIMIT}, as word2vec's program does
 * (Mikolov and others 2013), eight times finer: the error of σ is below 2 · 10⁻⁴. Beyond the limits σ is 0 or 1, so that
 * pairs that are told apart well stop moving.
 */
final class Sigmoid {
    static final float LIMIT = 6;
    private static final int CELLS = 8_192;
    private static final float SCALE = CELLS / (2 * LIMIT);
    private static final float[] VALUE = new float[CELLS + 1];
    private static final float[] LOSS = new float[CELLS + 1];

    static {
        for (int i = 0; i <= CELLS; i++) {
            double x = i / (double) SCALE - LIMIT;
            VALUE[i] = (float) (1 / (1 + Math.exp(-x)));
            LOSS[i] = (float) Math.log1p(Math.exp(-x));
        }
    }

    private Sigmoid() {
    }

    static float value(float x) {
        return x >= LIMIT ? 1 : x <= -LIMIT ? 0 : VALUE[(int) ((x + LIMIT) * SCALE + 0.5f)];
    }

    /** −ln σ(x), held at the limits. */
    static float loss(float x) {
        return LOSS[x >= LIMIT ? CELLS : x <= -LIMIT ? 0 : (int) ((x + LIMIT) * SCALE + 0.5f)];
    }
}
