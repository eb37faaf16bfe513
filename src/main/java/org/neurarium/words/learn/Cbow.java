package org.neurarium.words.learn;

import org.neurarium.words.corpus.EncodedText;
import org.neurarium.words.corpus.WordCounts;

/** Continuous bag of words: the mean of the window foretells the word in its middle; each word of the window takes the whole step. */
final class Cbow extends WindowLearner {
    Cbow(WordCounts words, EncodedText text, WordSettings settings) {
        super(words, text, settings, 0);
    }

    @Override
    void window(int[] sentence, int at, int first, int last, Worker state) {
        int n = last - first;
        if (n == 0) {
            return;
        }
        float[] mean = state.hidden;
        java.util.Arrays.fill(mean, 0);
        for (int i = first; i <= last; i++) {
            if (i != at) {
                Rows.add(in, sentence[i] * dim, mean, dim);
            }
        }
        Rows.scale(mean, 1f / n);
        System.arraycopy(mean, 0, state.moved, 0, dim);
        foretell(mean, 0, sentence[at], state);
        for (int d = 0; d < dim; d++) {
            state.moved[d] = mean[d] - state.moved[d];
        }
        for (int i = first; i <= last; i++) {
            if (i != at) {
                Rows.addTo(state.moved, in, sentence[i] * dim, dim);
            }
        }
    }
}
