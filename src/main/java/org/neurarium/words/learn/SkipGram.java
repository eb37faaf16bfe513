package org.neurarium.words.learn;

import org.neurarium.words.corpus.EncodedText;
import org.neurarium.words.corpus.WordCounts;

/** Skip-gram: each word of the window foretells the word in its middle, as the published program pairs them. */
final class SkipGram extends WindowLearner {
    SkipGram(WordCounts words, EncodedText text, WordSettings settings) {
        super(words, text, settings, 0);
    }

    @Override
    void window(int[] sentence, int at, int first, int last, Worker state) {
        for (int i = first; i <= last; i++) {
            if (i != at) {
                foretell(in, sentence[i] * dim, sentence[at], state);
            }
        }
    }
}
