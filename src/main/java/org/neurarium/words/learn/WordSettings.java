package org.neurarium.words.learn;

import java.util.Locale;
import org.neurarium.document.spec.InputFault;

/**
 * How to learn vectors.
 *
 * @param objective negative sampling or the full softmax, for skip-gram and CBOW
 * @param dim length of a vector
 * @param window words to each side that belong together; skip-gram, CBOW and fastText draw 1 to window at every place
 * @param negatives words drawn against each word seen
 * @param minCount words seen less often are left out
 * @param sample frequent words are dropped at random so that about this share of the text is kept of each (Mikolov and
 *     others 2013, section 2.3, as the published program computes it); 0 keeps all
 * @param epochs how often the text is read; for GloVe, how often the co-occurrences are
 * @param rate learning rate at the start, falling evenly to nearly 0
 * @param threads workers at once; one worker and one seed always give the same vectors
 * @param seed of the first vectors and of every draw
 * @param pieces character n-grams, for fastText
 * @param weighting what is put into the table, for LSA
 */
public record WordSettings(WordMethod method, Objective objective, int dim, int window, int negatives, int minCount,
                           double sample, int epochs, double rate, int threads, long seed, Pieces pieces,
                           Weighting weighting) {
    public static final int MOST_DIM = 1_000;
    public static final int MOST_WINDOW = 50;
    public static final int MOST_NEGATIVES = 100;
    public static final int MOST_EPOCHS = 10_000;
    public static final int MOST_THREADS = 64;

    /** What is minimised. */
    public enum Objective {
        NEGATIVE_SAMPLING, SOFTMAX;

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What LSA puts into its table of words and neighbours. */
    public enum Weighting {
        /** ln(1 + count). */
        COUNTS,
        /** max(0, ln(P(w, c) / P(w) P(c))). */
        PPMI,
        /** Count in a passage times ln(passages / passages with the word). */
        TF_IDF;

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * The published program's settings, for one thread; GloVe's are those of its demonstration on a small text (window 15,
     * 15 epochs), frequent words dropped as Levy and others (2015, section 3.1) do before counting.
     */
    public static WordSettings of(WordMethod method) {
        boolean glove = method == WordMethod.GLOVE;
        return new WordSettings(method, Objective.NEGATIVE_SAMPLING, 100, glove ? 15 : 5, 5, 5, glove ? 1e-4 : 1e-3,
                glove ? 15 : 5, method.rate(), 1, 1, Pieces.USUAL, Weighting.PPMI);
    }

    /** @throws InputFault naming the first setting that is out of range */
    public WordSettings checked() throws InputFault {
        range("dim", dim, 1, MOST_DIM);
        range("window", window, 1, MOST_WINDOW);
        range("negative", negatives, 1, MOST_NEGATIVES);
        range("min-count", minCount, 1, Integer.MAX_VALUE);
        range("epochs", epochs, 1, MOST_EPOCHS);
        range("threads", threads, 1, MOST_THREADS);
        if (!(sample >= 0 && sample <= 1)) {
            throw new InputFault("words.fault.setting", "sample", sample, 0, 1);
        }
        if (!(rate >= 0 && rate <= 10)) {
            throw new InputFault("words.fault.setting", "rate", rate, 0, 10);
        }
        return this;
    }

    private static void range(String name, long value, long least, long most) throws InputFault {
        if (value < least || value > most) {
            throw new InputFault("words.fault.setting", name, value, least, most);
        }
    }

    public WordSettings withDim(int value) {
        return new WordSettings(method, objective, value, window, negatives, minCount, sample, epochs, rate, threads,
                seed, pieces, weighting);
    }

    public WordSettings withWindow(int value) {
        return new WordSettings(method, objective, dim, value, negatives, minCount, sample, epochs, rate, threads,
                seed, pieces, weighting);
    }

    public WordSettings withNegatives(int value) {
        return new WordSettings(method, objective, dim, window, value, minCount, sample, epochs, rate, threads,
                seed, pieces, weighting);
    }

    public WordSettings withMinCount(int value) {
        return new WordSettings(method, objective, dim, window, negatives, value, sample, epochs, rate, threads,
                seed, pieces, weighting);
    }

    public WordSettings withSample(double value) {
        return new WordSettings(method, objective, dim, window, negatives, minCount, value, epochs, rate, threads,
                seed, pieces, weighting);
    }

    public WordSettings withEpochs(int value) {
        return new WordSettings(method, objective, dim, window, negatives, minCount, sample, value, rate, threads,
                seed, pieces, weighting);
    }

    public WordSettings withRate(double value) {
        return new WordSettings(method, objective, dim, window, negatives, minCount, sample, epochs, value, threads,
                seed, pieces, weighting);
    }

    public WordSettings withThreads(int value) {
        return new WordSettings(method, objective, dim, window, negatives, minCount, sample, epochs, rate, value,
                seed, pieces, weighting);
    }

    public WordSettings withSeed(long value) {
        return new WordSettings(method, objective, dim, window, negatives, minCount, sample, epochs, rate, threads,
                value, pieces, weighting);
    }

    public WordSettings withObjective(Objective value) {
        return new WordSettings(method, value, dim, window, negatives, minCount, sample, epochs, rate, threads,
                seed, pieces, weighting);
    }

    public WordSettings withPieces(Pieces value) {
        return new WordSettings(method, objective, dim, window, negatives, minCount, sample, epochs, rate, threads,
                seed, value, weighting);
    }

    public WordSettings withWeighting(Weighting value) {
        return new WordSettings(method, objective, dim, window, negatives, minCount, sample, epochs, rate, threads,
                seed, pieces, value);
    }
}
