package org.neurarium.words.learn;

import org.neurarium.document.spec.InputFault;
import org.neurarium.words.corpus.EncodedText;
import org.neurarium.words.corpus.WordCounts;

/** The learner of each method. */
final class Learners {
    private Learners() {
    }

    static Learner of(WordCounts words, EncodedText text, WordSettings settings) throws InputFault {
        int pieces = settings.method() == WordMethod.FASTTEXT ? settings.pieces().rows() : 0;
        if ((words.size() + (long) pieces) * settings.dim() > Integer.MAX_VALUE - 8) {
            throw new InputFault("words.fault.too-large", words.size(), settings.dim());
        }
        return switch (settings.method()) {
            case SKIP_GRAM -> new SkipGram(words, text, settings);
            case CBOW -> new Cbow(words, text, settings);
            case FASTTEXT -> new FastText(words, text, settings);
            case GLOVE -> new Glove(words, text, settings);
            case LSA -> new Lsa(words, text, settings);
        };
    }
}
