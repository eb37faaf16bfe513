package org.neurarium.words.learn;

/** One method at work on one text. Workers call {@link #work} at once, each with its number, and share arrays without locks. */
interface Learner {
    /** Units of work in all, for {@link Run}. */
    long total();

    /** One worker's part, until all is done or the run says to stop. */
    void work(int worker, Run run);

    /** A copy of the words' vectors as they are, row after row; callable while workers write. */
    float[] vectors();

    /** A copy of the vector with which a word is foretold, as it is; empty for methods that foretell no words. */
    default float[] output(int word) {
        return new float[0];
    }

    /** A copy of the rows of pieces; empty for methods without. */
    default float[] pieceRows() {
        return new float[0];
    }
}
