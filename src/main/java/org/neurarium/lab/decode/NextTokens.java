package org.neurarium.lab.decode;

import java.util.List;

/** A model of what comes next. */
@FunctionalInterface
public interface NextTokens {
    /**
     * ln p(token | prefix) for every token of the vocabulary.
     *
     * @param prefixes tokens so far, the start sign first; all of one length
     * @return one row {@code [vocabulary]} per prefix
     */
    float[][] logProbabilities(List<int[]> prefixes);
}
