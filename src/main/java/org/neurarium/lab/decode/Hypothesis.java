package org.neurarium.lab.decode;

/**
 * A text being written.
 *
 * @param tokens without start and end sign
 * @param logProbability Σ ln p of its tokens, the end sign's included once it has ended
 * @param ended whether the end sign was written
 */
public record Hypothesis(int[] tokens, double logProbability, boolean ended) {
    static final Hypothesis EMPTY = new Hypothesis(new int[0], 0, false);

    Hypothesis then(int token, float logProbability, int end) {
        if (token == end) {
            return new Hypothesis(tokens, this.logProbability + logProbability, true);
        }
        int[] longer = java.util.Arrays.copyOf(tokens, tokens.length + 1);
        longer[tokens.length] = token;
        return new Hypothesis(longer, this.logProbability + logProbability, false);
    }

    int[] after(int start) {
        int[] prefix = new int[tokens.length + 1];
        prefix[0] = start;
        System.arraycopy(tokens, 0, prefix, 1, tokens.length);
        return prefix;
    }
}
