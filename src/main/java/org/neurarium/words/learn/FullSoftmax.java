package org.neurarium.words.learn;

/**
 * One step of the full softmax: L = −ln(exp(u₀ · v) / Σ_w exp(u_w · v)), ∂L/∂u_w = (p_w − t_w) v, ∂L/∂v = Σ_w (p_w − t_w) u_w.
 * Its cost grows with the vocabulary, which is what negative sampling avoids.
 */
final class FullSoftmax {
    private FullSoftmax() {
    }

    /**
     * @param in array with v at {@code at}
     * @param out a row of dim numbers for each of {@code size} words
     * @param room at least size + dim numbers to work with
     * @return the loss before the step
     */
    static float step(float[] in, int at, float[] out, int size, int word, int dim, float rate, float[] room) {
        float most = Float.NEGATIVE_INFINITY;
        for (int w = 0; w < size; w++) {
            room[w] = NegativeSampling.dot(in, at, out, w * dim, dim);
            most = Math.max(most, room[w]);
        }
        double sum = 0;
        float seen = room[word] - most;
        for (int w = 0; w < size; w++) {
            room[w] = (float) Math.exp(room[w] - most);
            sum += room[w];
        }
        java.util.Arrays.fill(room, size, size + dim, 0);
        for (int w = 0; w < size; w++) {
            float step = rate * ((w == word ? 1 : 0) - (float) (room[w] / sum));
            int row = w * dim;
            for (int d = 0; d < dim; d++) {
                float u = out[row + d];
                room[size + d] += step * u;
                out[row + d] = u + step * in[at + d];
            }
        }
        for (int d = 0; d < dim; d++) {
            in[at + d] += room[size + d];
        }
        return (float) (Math.log(sum) - seen);
    }
}
