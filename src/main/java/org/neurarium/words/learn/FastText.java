package org.neurarium.words.learn;

import java.util.Arrays;
import org.neurarium.words.corpus.EncodedText;
import org.neurarium.words.corpus.WordCounts;

/**
 * fastText (Bojanowski and others 2017): skip-gram in which the middle word is the mean of its own row and the rows of its
 * pieces, and foretells each word of the window; every row takes the whole step, as the published program does.
 */
final class FastText extends WindowLearner {
    private final int[][] rows;

    FastText(WordCounts words, EncodedText text, WordSettings settings) {
        super(words, text, settings, settings.pieces().rows());
        rows = new int[words.size()][];
        for (int w = 0; w < rows.length; w++) {
            int[] pieces = settings.pieces().rowsOf(words.word(w));
            rows[w] = new int[pieces.length + 1];
            rows[w][0] = w * dim;
            for (int i = 0; i < pieces.length; i++) {
                rows[w][i + 1] = (words.size() + pieces[i]) * dim;
            }
        }
    }

    @Override
    void window(int[] sentence, int at, int first, int last, Worker state) {
        int[] parts = rows[sentence[at]];
        for (int i = first; i <= last; i++) {
            if (i != at) {
                mean(parts, state.hidden);
                System.arraycopy(state.hidden, 0, state.moved, 0, dim);
                foretell(state.hidden, 0, sentence[i], state);
                for (int d = 0; d < dim; d++) {
                    state.moved[d] = state.hidden[d] - state.moved[d];
                }
                for (int row : parts) {
                    Rows.addTo(state.moved, in, row, dim);
                }
            }
        }
    }

    private void mean(int[] parts, float[] mean) {
        Arrays.fill(mean, 0);
        for (int row : parts) {
            Rows.add(in, row, mean, dim);
        }
        Rows.scale(mean, 1f / parts.length);
    }

    /** The words' vectors with their pieces, as they would be asked for. */
    @Override
    public float[] vectors() {
        float[] vectors = new float[words.size() * dim];
        float[] mean = new float[dim];
        for (int w = 0; w < rows.length; w++) {
            mean(rows[w], mean);
            System.arraycopy(mean, 0, vectors, w * dim, dim);
        }
        return vectors;
    }

    @Override
    public float[] pieceRows() {
        return Arrays.copyOfRange(in, words.size() * dim, in.length);
    }
}
